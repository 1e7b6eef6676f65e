use super::*;
use crate::read::opened::choices::Choices;
use crate::read::opened::file::{Content, open};
use crate::read::opened::turns::{Turns, at_once};

fn framed(text: &str) -> Frame {
    let Content::Tables(tables) =
        at_once(open("made-up.csv", text.as_bytes(), &Choices::default(), &Turns::whole()))
            .unwrap()
    else {
        panic!("no text")
    };
    Frame::find(&tables[0].grid)
}

fn check(text: &str, header: &[usize], body: &[usize], notes: &[usize]) {
    let found = framed(text);
    assert_eq!((&found.header[..], &found.body[..]), (header, body), "{text}\n{found:?}");
    assert_eq!(found.notes, notes, "{text}");
}

#[test]
fn a_plain_table_loses_no_row() {
    check("a,b\n1,2\n3,4\n", &[0], &[1, 2], &[]);
    check("tên,vùng\nHà Nội,Bắc\nHuế,Trung\n", &[0], &[1, 2], &[]);
    check("a,b,c\n1,2,3\n4,5\n6,7,8,9\nx,,\n", &[0], &[1, 2, 3, 4], &[]);
    check("a,b,c\n", &[0], &[], &[]);
    check("tên\nHà Nội\nHuế\n", &[0], &[1, 2], &[]);
}

#[test]
fn a_table_may_begin_with_its_first_row() {
    check("1,2,x\n3,4,y\n5,6,z\n", &[], &[0, 1, 2], &[]);
    check("Hà Nội,2020,7.1\nHuế,2021,7.2\nHải Phòng,2021,7.4\n", &[], &[0, 1, 2], &[]);
}

#[test]
fn a_line_of_remarks_above_a_header_is_none_of_it() {
    check(
        "Giải ngân năm 2024,,,,\n(Số liệu đến ngày 31/10/2024),,,ĐVT: triệu đồng,\nTT,Chủ đầu tư,Kế hoạch,Giải ngân,Tỷ lệ\n1,Huế,7.5,8,1\n\
         2,Vinh,7,8,2\n3,Hà Nội,7,7,3\n",
        &[2],
        &[3, 4, 5],
        &[],
    );
}

#[test]
fn a_line_between_the_rows_of_a_header_is_not_lost() {
    let text =
        "STT,Tỉnh,Điểm,,Hạng\n# sơ bộ,,,,\n,,a,b,\n1,Huế,7.5,8,1\n2,Vinh,7,8,2\n3,Vinh,7,7,3\n";
    check(text, &[0, 2], &[3, 4, 5], &[]);
    assert_eq!(framed(text).between, [1]);
}

#[test]
fn titles_and_notes_stand_around_a_table() {
    check("Bảng 3. Điểm\n\ntên,a,b\nx,1,2\ny,3,4\n\nNguồn: Bộ Nội vụ\n", &[2], &[3, 4], &[6]);
    check("Điểm,,\n(năm 2024),,\ntên,a,b\nx,1,2\ny,3,4\nNguồn: Bộ,,\n", &[2], &[3, 4], &[5]);
    check("tên,a,b\nx,1,2\nI. Sở,,\ny,3,4\n", &[0], &[1, 2, 3], &[]);
}

#[test]
fn a_header_may_have_several_rows() {
    check(
        "STT,Tỉnh,Điểm,,Hạng\n,,a,b,\n1,2,3,4,5\n1,Huế,7.5,8,1\n2,Hà Nội,7,8,2\n3,Nam Định,7,7,3\n",
        &[0, 1, 2],
        &[3, 4, 5],
        &[],
    );
    check(
        ",,2019,,2020,\nSTT,Tỉnh,Điểm,Hạng,Điểm,Hạng\n1,Huế,7,1,7,1\n2,Vinh,6,2,6,2\n",
        &[0, 1],
        &[2, 3],
        &[],
    );
    check("tên,a,b\nĐiểm tối đa,10,20\nx,1,2\ny,3,4\n", &[0, 1], &[2, 3], &[]);
    check("name,2019,2020\nx,1.5,2.5\ny,3.5,4.5\n", &[0], &[1, 2], &[]);
}

#[test]
fn blank_rows_repeated_headers_and_further_tables_are_no_rows() {
    let found = framed("a,b,c\nx,1,2\n\na,b,c\ny,3,4\n");
    assert_eq!((found.body, found.between), (vec![1, 4], vec![2, 3]));
    let found = framed("a,b,c\nx,1,2\ny,3,4\n\nd,e,f\nz,5,6\nw,7,8\n");
    assert_eq!((found.body, found.others), (vec![1, 2], vec![(4, 6)]));
}

#[test]
fn what_the_reader_says_counts() {
    let grid = {
        let mut grid = Grid::new("made-up.csv", None);
        assert!(["a", "b", "1"].iter().all(|cell| grid.push(1, [*cell, "x"])));
        grid
    };
    let found = Frame::find_as(&grid, Chosen { first_row: Some(1), header_rows: Some(0) });
    assert_eq!((found.titles, found.header, found.body), (vec![0], vec![], vec![1, 2]));
}

#[test]
fn a_header_with_many_blanks_is_one() {
    check(
        ",Tỉnh,a,,b,,c,\n,Huế,1,2,3,4,5,6\n,Vinh,1,2,3,4,5,7\nx,Huế,1,2,3,4,5,8\n",
        &[0],
        &[1, 2, 3],
        &[],
    );
}

#[test]
fn every_row_is_somewhere_once() {
    let text = "T\n\na,b,c\nx,1,2\n# c\ny,3,4\n\nd,e,f\nz,5,6\n\nNguồn: x\n";
    let found = framed(text);
    let mut rows = [found.titles, found.header, found.body, found.between, found.notes].concat();
    rows.extend(found.others.iter().flat_map(|(first, last)| *first..=*last));
    rows.sort_unstable();
    assert_eq!(rows, (0..11).collect::<Vec<_>>());
}

#[test]
fn an_office_s_table_is_framed() {
    let text = "Báo cáo PAR Index\n\nTT;Đơn vị;Điểm thẩm định;;Tổng\n;;tự chấm;thẩm định;\n(1);(2);(3);(4);(5)\n\
        Điểm tối đa;;30,5;40;70,5\nI;Khối sở, ngành;;;\n1;Sở Nội vụ;30,1;38,25;68,35\n2;Sở Y tế;29;37,5;66,5\n\
        3;Sở Tài chính;29;37,5;66,5\nII;UBND huyện;;;\n1;Huyện A;29;37,5;66,5\n;Trung bình;29;37,5;66,5\n\n\
        Nguồn: Sở Nội vụ; năm 2023\n;;;Người lập biểu;\n";
    check(text, &[2, 3, 4, 5], &[6, 7, 8, 9, 10, 11, 12], &[14, 15]);
}

#[test]
fn a_header_may_have_no_cell_over_the_names_of_the_rows() {
    let lacks = |text: &str| framed(text).reasons.contains(&Reason::NoCorner);
    assert!(lacks(
        "\"Población\" \"Municipio\"\n\"1\" 19828 \"Abejorral\"\n\"2\" 2155 \"Abriaqui\"\n\"3\" 3718 \"Alejandría\"\n"
    ));
    assert!(!lacks("a,b\nx,1,\ny,2,\nz,3,\n"));
    assert!(!lacks("a,b\nx,1,5\ny,2\nz,3\n"));
}

#[test]
fn a_first_row_with_a_cell_too_many_is_no_header() {
    let rows = "u012,no,false,N,0,active\nu015,yes,true,Y,0,active\nu016,no,true,Y,1,active\n";
    for first in [",u000,yes,true,N,1,active", "u000,yes,true,N,active"] {
        let text = format!("user,verified,admin,newsletter,paid,state\n{first}\n{rows}");
        check(&text, &[0], &[1, 2, 3, 4], &[]);
    }
}

#[test]
fn a_program_may_number_the_columns_above_their_names() {
    check("0,1,2,3\nname,a,b,c\nx,1.5,2,3\ny,2.5,3,4\nz,3.5,4,5\n", &[0, 1], &[2, 3, 4], &[]);
    // Names of machines, groups and labels are three rows of a header.
    check(
        "country,a,b,c,d\n,One,,Two,\nCountry,Rate of a,Rate of b,Rate of c,Rate of d\nX,10,25,3,40\nY,20,35,4,5\nZ,30,41,5,62\n",
        &[0, 1, 2],
        &[3, 4, 5],
        &[],
    );
}

#[test]
fn a_last_row_that_was_cut_is_one() {
    check("id,name,price\n1,a,2.5\n2,b,3.5\n3,c,4.5\n4\n", &[0], &[1, 2, 3, 4], &[]);
}
