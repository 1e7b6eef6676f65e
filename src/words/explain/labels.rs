//! The labels of the page that explains a rank.

use crate::words::form::labels;

labels! {
    /// The labels of the page that explains a rank.
    ExplainLabels

    title: "Giải thích hạng", "Rank explained";
    // Before a search among the units of the table.
    choose: "Chọn đơn vị để giải thích hạng", "Choose a unit to explain its rank";
    another: "Đơn vị khác", "Another unit";
    no_hit: "Không có đơn vị nào khớp trong bảng này.", "No unit in this table matches.";
    not_listed: "Bảng này không có đơn vị đó; chọn chỉ số hoặc kỳ khác, hoặc đơn vị khác.",
        "This table does not list the unit; choose another index or period, or another unit.";
    // Before the tables that list a unit.
    elsewhere: "Đơn vị này có hạng ở", "The unit is ranked in";
    no_total: "Kỳ này chưa công bố điểm chung của đơn vị nào, nên chưa có hạng để giải thích.",
        "No unit’s total is published for this period, so there is no rank to explain.";
    unplaced: "Có dòng của bảng chưa xếp được vào đơn vị nào, nên chưa biết chắc ai đứng trước ai: trang này không giải thích hạng.",
        "Some rows of the table could be placed on no unit, so nobody knows for sure who stands before whom: no rank is explained here.";

    // What moved it.
    by_domain: "Từng lĩnh vực ở hai kỳ", "Every domain in both periods";
    domain: "Lĩnh vực", "Domain";
    brought: "Góp vào điểm chung", "Brought to the total";
    caution: "Lưu ý", "Caution";
    rest: "Phần các lĩnh vực không giải thích hết", "What the domains leave unexplained";
    weights_unknown: "Trọng số không được công bố và số liệu không cho suy ra, nên không nói được lĩnh vực nào góp bao nhiêu vào điểm chung. Thay đổi của từng lĩnh vực:",
        "The weights are not published and the figures do not tell them, so no domain can be said to have brought so much. The change of each domain:";
    parts_unknown: "Không rõ mỗi nội dung góp bao nhiêu vào lĩnh vực này. Thay đổi của từng nội dung:",
        "What each part counts in this domain is not known. The change of each part:";
    deeper: "Xem bên trong lĩnh vực", "Look into a domain";
    no_domain: "Chọn lĩnh vực", "Choose a domain";
    only_comparable: "Phần còn so sánh được, từng lĩnh vực một:", "What can still be compared, domain by domain:";
    by_cause: "Thay đổi hạng theo nguyên nhân", "The change of rank by its causes";
    own_change: "Điểm của chính đơn vị, nếu các đơn vị khác giữ nguyên", "The unit’s own score, all others as they were";
    others_change: "Điểm của các đơn vị khác", "The scores of the others";
    left: "Đơn vị không còn xếp hạng", "Units that are not ranked any more";
    entered: "Đơn vị mới được xếp hạng", "Units that were not ranked before";
    together: "Cộng lại", "Together";
    cause: "Nguyên nhân", "Cause";
    places: "Bậc", "Places";
    passed: "Đã vượt", "Passed";
    passed_by: "Bị vượt bởi", "Passed by";
    left_above: "Từng đứng trên, nay không xếp hạng", "Stood above, not ranked now";
    entered_above: "Mới xếp hạng và đứng trên", "Newly ranked and above";
    level: "Bằng điểm", "Level";
    split_rule: "Tính lần lượt: điểm của đơn vị đổi trước, rồi đến đơn vị thôi xếp hạng, điểm của các đơn vị khác, đơn vị mới; các phần cộng lại đúng bằng số bậc đã đổi.",
        "Taken in turn: first the unit’s own score, then who left, the scores of the others, who came; the parts add up to the move exactly.";

    room_by_domain: "Còn thiếu ở từng lĩnh vực", "What each domain is short of";

    // What it takes to climb.
    wanted_rank: "Hạng muốn đạt", "Rank wanted";
    own_score: "Điểm hiện có", "Score now";
    room: "Còn thiếu so với tối đa", "Short of the maximum";
    room_low: "Còn xa mức tốt nhất", "Short of the best end";
    effect: "Tương đương điểm chung", "Worth in the total";
    plan: "Mức nên nhắm tới", "Level to aim for";
    wanted_score: "Điểm muốn thử", "Score to try";
    no_end: "không rõ mức tối đa", "no maximum published";
    no_score: "chưa có điểm", "no score";
    against: "không đưa điểm chung lên", "does not lift the total";
    plan_rule: "Mức nên nhắm tới: trung bình của các đơn vị gần nhất đã đạt điểm chung ấy; phần họ hơn ở mỗi lĩnh vực được lấy theo cùng một tỷ lệ, vừa đủ số điểm còn thiếu. Các đơn vị khác coi như giữ nguyên.",
        "Level to aim for: the mean of the nearest units that already have that total; of what they have more in each domain the same share is taken, as much as fills the gap. Others unchanged.";
    models: "Lấy theo", "After";
    try_it: "Điền điểm muốn thử vào cột cuối, hạng trả lời ngay.", "Fill in scores to try in the last column; the rank answers at once.";
    reset: "Xóa điểm thử", "Clear the trial";
    first_already: "Đang ở hạng cao nhất của bảng này: không còn bậc nào để lên.", "First in this table: there is no place to climb to.";
    there_already: "Đơn vị đã ở hạng này hoặc cao hơn.", "The unit has this rank or a better one.";
    try_heading: "Thử điểm khác", "Try other scores";
    ways_unknown: "Trọng số không được công bố và số liệu không cho suy ra, nên không nói được cần bao nhiêu điểm ở lĩnh vực nào.",
        "The weights are not published and the figures do not tell them, so it cannot be said which domain would have to bring how much.";

    // Whether a plan fits itself.
    shares: "Trọng số nào thì đạt mục tiêu chung", "Which weights reach the target of the total";
    share_allowed: "Trọng số có thể có", "Weight there may be";
    share_reaching: "Trọng số khi đạt mục tiêu chung", "Weight where the total target is reached";
    share_never: "không bộ trọng số nào", "no weights do";
    plan_caveat: "Tính từ bảng gần nhất trước kế hoạch: điểm của các đơn vị khác khi đó chưa ai biết. Mục tiêu được lấy đúng bằng con số của nó.",
        "Reckoned from the last table before the plan: what the others will score in its period nobody knows. A target is taken at its number.";
    all_targets: "Các mục tiêu của kế hoạch", "The targets of the plan";

    // Who does better.
    better: "Hỏi ai, ở lĩnh vực nào", "Whom to ask, in which domain";
    better_rule: "Đơn vị có điểm lĩnh vực tốt hơn, gần nhất về điểm chung đứng trước; trong ngoặc là điểm lĩnh vực.",
        "Units with a better score in the domain, nearest in total first; the score in the domain in brackets.";
    better_parts: "Hỏi ai, ở từng nội dung trong lĩnh vực", "Whom to ask, part by part of the domains";
    nobody_better: "Không đơn vị nào hơn ở lĩnh vực nào.", "No unit is better in any domain.";
    how_many: "Số đơn vị hơn", "How many do better";
    nearest: "Gần nhất về điểm chung", "Nearest in total";

    // How certain it is.
    possible: "Các hạng có thể có", "The ranks that are possible";
    certain: "Chắc chắn đến đâu", "How certain it is";
    asked: "Nếu", "If";
    best_rank: "Hạng cao nhất", "Highest rank";
    worst_rank: "Hạng thấp nhất", "Lowest rank";
    may_swap: "Có thể đổi chỗ với", "May change places with";
    nobody: "không đơn vị nào", "nobody";
    printed_only: "điểm chỉ đúng đến chữ số được in", "scores are true to the printed digit only";
    certain_rule: "Với trọng số: mỗi trọng số thay đổi độc lập trong khoảng; giới hạn của từng cặp đơn vị là chính xác, hạng không thể ra ngoài khoảng này. Sai số khảo sát hay chấm điểm không được công bố nên không tính ở đây.",
        "Under weights, each weight varies for itself within the band; the bound of each pair is exact, and no rank outside is possible. Errors of surveys or of scoring are not published, so they are not counted here.";
    without: "Bỏ một lĩnh vực", "Without one domain";
    rank_without: "Hạng khi bỏ", "Rank without it";
    weights_needed: "Không rõ trọng số, nên chưa nói được hạng đổi ra sao khi trọng số thay đổi hay khi bỏ một lĩnh vực.",
        "The weights are not known, so it cannot be said how the rank would change with them or without a domain.";

    // The reader's own weights.
    own_weights: "Xếp lại theo trọng số của bạn", "Ranked again by your own weights";
    own_weights_hint: "1 là như công bố; 2 là tính gấp đôi; 0 là bỏ ra. Điền số, bảng xếp lại ngay; địa chỉ trang giữ lại lựa chọn.",
        "1 is as published, 2 counts double, 0 leaves a domain out. Fill in numbers and the table ranks again; the address keeps them.";
    own_average_hint: "Trọng số không được công bố: điểm các lĩnh vực được lấy trung bình theo số bạn điền; địa chỉ trang giữ lại lựa chọn.",
        "The weights are not published: domain scores are averaged by your numbers; the address keeps them.";
    weight: "Trọng số của bạn", "Your weight";
    yours: "Theo trọng số của bạn, không phải hạng công bố", "By your own weights, not the published ranking";
    your_rank: "Hạng của bạn", "Your rank";
    your_total: "Điểm theo bạn", "Your total";
    published_rank: "Hạng công bố", "Published rank";
    change_of_rank: "Đổi hạng", "Change";
    only_first: "Chỉ xem các đơn vị đầu bảng", "Show the first only";
    clear_weights: "Trở về trọng số công bố", "Back to the published weights";
    nothing_counts: "Mọi trọng số đều bằng 0: không có gì để xếp.", "All weights are 0: there is nothing to rank by.";
    unlike: "Các lĩnh vực có thang điểm khác nhau và trọng số không được công bố, nên không cộng lại được.",
        "The domains have different scales and the weights are not published, so they cannot be added up.";

    // What a newer edition changed.
    revised_cells: "Các ô đã đổi", "Figures changed";
    figure_of: "Số liệu", "Figure";
    then: "Bản trước", "Earlier edition";
    now: "Bản đang xem", "Edition in view";
    revised_ranks: "Các hạng đã đổi", "Ranks moved";
    rank_then: "Hạng theo bản trước", "Rank by the earlier edition";
    rank_now: "Hạng theo bản đang xem", "Rank by the edition in view";
    by_own: "Do điểm của đơn vị", "By its own figures";
    by_others: "Do điểm của đơn vị khác", "By the figures of others";
    edition_lost: "Không đọc được bản trước nên không liệt kê được ô nào đã đổi.",
        "The earlier edition could not be read, so the changed figures cannot be listed.";
    revised_rule: "Hạng tính từ điểm chung của mỗi bản. Số bậc do điểm của chính đơn vị là số bậc nó đổi nếu các đơn vị khác giữ nguyên; phần còn lại do các đơn vị khác.",
        "Ranks are those of the totals of each edition. By its own figures: the places it moves with all others as they were; the rest is by the others.";

    // What the table tells.
    stories: "Cả bảng cho thấy", "What the whole table tells";
    rule: "Quy tắc", "Rule";
    see: "Xem", "See";

    // What decides the ranking.
    deciding: "Từng lĩnh vực quyết định thứ hạng đến đâu", "How much every domain decides";
    share_of_spread: "Phần trong mức chênh lệch điểm chung", "Share of the spread of totals";
    correlation: "Tương quan với điểm chung", "Correlation with the total";
    moved_without: "Đơn vị đổi hạng nếu bỏ ra", "Units with another rank without it";
    deciding_rule:
        "Phần trong mức chênh lệch: hiệp phương sai của phần lĩnh vực góp vào với điểm chung, chia cho phương sai của điểm chung; cộng lại bằng 100 %, có thể âm. Tương quan: hệ số Pearson giữa điểm lĩnh vực và điểm chung. Tính trên các đơn vị có đủ điểm mọi lĩnh vực (OECD/JRC 2008).",
        "Share of the spread: covariance of what the domain brings with the total, over the variance of the total; the shares add up to 100 % and may be negative. Correlation: Pearson’s coefficient of the domain’s score and the total. Over the units that have every domain (OECD/JRC 2008).";

    // The league of improvement.
    league_place: "Thứ", "Place";
    gain: "Thay đổi điểm", "Change of score";
    began: "Xuất phát", "Began";
    began_low: "thấp", "low";
}
