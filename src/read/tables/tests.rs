use super::*;

fn check(tables: &[(&str, &str)], faults: &[(u64, &str)]) -> Publication {
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    for (table, text) in tables {
        read(&mut publication, table, &format!("{table}.csv"), text.as_bytes(), &mut problems);
    }
    let found: Vec<(u64, &str)> = problems
        .iter()
        .map(|problem| (problem.line.unwrap_or(0), problem.column.as_deref().unwrap_or("")))
        .collect();
    assert_eq!(found, faults);
    publication
}

const INDEX: (&str, &str) = ("indices", "index,name,max,best\nx,Chỉ số X,10,highest\n");

#[test]
fn a_row_that_cannot_be_read_costs_only_itself() {
    let units = "unit,name,level\n01,Hà Nội,province\n02,,province\n03,Cao Bằng,tỉnh\n01,Hà Nội,province\n04,Bắc Kạn,province\n";
    let publication = check(&[("units", units)], &[(3, "name"), (5, "unit")]);
    assert_eq!(publication.units.len(), 3);
}

#[test]
fn a_node_of_an_unknown_index_or_parent_is_refused() {
    let domains = "index,domain,parent,name\ny,A,,A\nx,B,Z,B\nx,C,,C\n";
    let publication = check(&[INDEX, ("domains", domains)], &[(2, "index"), (3, "parent")]);
    assert_eq!(publication.tree(&publication.indices[0].id).iter().count(), 1);
}

#[test]
fn an_index_goes_on_from_one_above_it_by_a_stated_rule() {
    let indices = "index,name,best,continues,rule\nold,Old,highest,,\nnew,New,highest,old,mean\n\
                   lone,Lone,highest,later,mean\nodd,Odd,highest,old,median\nlater,Later,highest,,\n";
    let publication = check(&[("indices", indices)], &[(4, "continues"), (5, "rule")]);
    let continues = |id: &str| {
        let index = publication.indices.iter().find(|index| index.id.as_str() == id).unwrap();
        index.continues.as_ref().map(|continues| continues.index.as_str())
    };
    // What cannot be read costs the joint alone.
    assert_eq!(["old", "new", "lone", "odd"].map(continues), [None, Some("old"), None, None]);
}

#[test]
fn a_break_of_an_unknown_node_or_period_is_refused() {
    let breaks = "index,period,domain,reason\nx,2018,Q,r\nx,18,,r\nx,2018,,r\n";
    assert_eq!(
        check(&[INDEX, ("breaks", breaks)], &[(2, "domain"), (3, "period")]).breaks.len(),
        1
    );
}

#[test]
fn only_a_web_address_becomes_a_link() {
    let sources = "source,title,url\na,A,javascript:alert(1)\nb,B,https://papi.org.vn\n";
    let publication = check(&[("sources", sources)], &[]);
    assert_eq!(publication.sources[0].url, None);
    assert!(publication.sources[1].url.is_some());
}

#[test]
fn a_column_that_is_needed_and_not_there_is_named() {
    let mut problems = Vec::new();
    read(
        &mut Publication::default(),
        "units",
        "units.csv",
        b"unit,level\n01,province\n",
        &mut problems,
    );
    assert_eq!(problems[0].fault, Fault::NoColumn("name".into()));
}
