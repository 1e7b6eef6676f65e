//! The words of headers, folded, by what they say.

/// What a header's words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The number of the row.
    RowNumber,
    /// A code.
    Code,
    /// The name of a unit.
    Unit,
    /// What units belong to.
    Group,
    /// A period.
    Period,
    /// The name of a domain.
    Domain,
    /// A rank.
    Rank,
    /// The score of the whole.
    Total,
    /// A score, of nothing that is named.
    Score,
    /// A share of the maximum.
    Share,
    /// A largest possible score.
    Max,
    /// A weight.
    Weight,
    /// A change or a margin of error.
    Derived,
    /// Where a unit lies on the map.
    Where,
    /// Words.
    Note,
}

/// Whole headers.
pub const WHOLE: &[(Says, &str)] = &[
    (
        Says::Where,
        "latitude|longitude|lat|lon|lng|long|latitud|longitud|kinh do|vi do|coordinates|coordenadas",
    ),
    (Says::Code, "nid|uid|gid|fid|objectid|statefips|countyfips|fipscode|core id"),
    (Says::Weight, "trong so|weight|weights"),
    (
        Says::RowNumber,
        "stt|tt|so tt|so thu tu|thu tu|no|s n|sn|nr|row|row number|order|sl no|s no|sr no|\
         rownames|unnamed 0|index 0|stt no",
    ),
    (
        Says::Max,
        "diem toi da|diem chuan|thang diem|toi da|max|maximum|max score|maximum score|\
         diem tran|so diem toi da",
    ),
    (
        Says::Total,
        "tong diem|tong|tong so|tong so diem|tong cong|total|total score|overall|overall score|\
         overall index|diem tong|diem tong hop|tong hop|chi so chung|chi so tong hop|\
         tong diem chung|diem chung|composite|composite score|aggregate|index value|\
         index score|total points|chi so cchc|par index|ket qua chung|tong chi so|index",
    ),
    (
        Says::Score,
        "diem|diem so|score|scores|value|values|gia tri|ket qua|points|so diem|chi so|\
         diem danh gia|obs value|observation|score value|estimate|muc do|diem dat duoc|so lieu|\
         diem trung binh|dtb|chi so thanh phan|gia tri chi so|result|average score|mean|\
         valor|valeur|wert|nilai|puntaje|pontuacao",
    ),
    (
        Says::Period,
        "nam|year|ky|period|time|time period|thoi gian|quy|thang|date|ref year|edition|\
         nam bao cao|ky bao cao|years|nam danh gia|survey year|reference year|fiscal year|\
         ano|annee|jahr|tahun|anno|calendar year|periodo|periode|zeit|fecha",
    ),
    (
        Says::Domain,
        "linh vuc|tieu chi|ten tieu chi|chi so thanh phan|noi dung|domain|indicator|variable|\
         dimension|criterion|criteria|component|pillar|sub index|series|series name|chi tieu|\
         measure|indicator name|ten chi so|ten linh vuc|noi dung thanh phan|\
         tieu chi thanh phan|category name|metric|domain name|truc|tru cot",
    ),
    (
        Says::Group,
        "nhom|khoi|vung|mien|khu vuc|region|group|continent|income group|cum|cum thi dua|\
         category|type|loai|loai hinh|subregion|sub region|khoi thi dua|world region|\
         nhom don vi|khoi co quan|income level|vung kinh te|region name|parent",
    ),
    (
        Says::Unit,
        "tinh|tinh thanh pho|tinh thanh|tinh tp|thanh pho|don vi|ten don vi|co quan|\
         co quan don vi|ten co quan|so ban nganh|so nganh|dia phuong|ten dia phuong|huyen|xa|\
         phuong|quan|huyen thi|country|country name|name|province|provinces|district|county|\
         state|city|municipality|area|area name|unit|entity|economy|location|territory|\
         local authority|local authority name|institution|university|school|truong|benh vien|\
         bo|bo nganh|ten|prov|tinh name|commune|ward|ten tinh|tentinh|ten huyen|ten xa|\
         ten truong|quoc gia|nuoc|countries|council|hospital|organisation|organization|agency|\
         department|geography|geographic area|place|don vi hanh chinh|ten tinh thanh pho|\
         ministry|country or territory|jurisdiction|company|cac don vi|xa phuong|phuong xa|\
         huyen thanh pho|province name|district name|geoareaname|ref area|constituency|\
         member state|geo|institute|institute name|institution name|university name|\
         pais|pays|municipio|departamento|departement|provincia|comuna|estado|ciudad|\
         bundesland|kreis|gemeinde|kanton|canton|kommune|comune|territorio|provinsi|kabupaten|kota|kabupaten kota|\
         wilayah|nombre|nome|libelle",
    ),
    (Says::Share, "chi so|ty le|ti le|phan tram|percent|percentage|share|ty le dat"),
    (
        Says::Note,
        "ghi chu|note|notes|comment|comments|remark|remarks|footnote|source|nguon|xep loai|\
         phan loai|grade|rating|nhom xep hang|muc xep loai|danh gia|url|flag|flags",
    ),
];

/// Words anywhere in a header, the first that is found decides.
pub const WITHIN: &[(Says, &str)] = &[
    (Says::Note, "ghi chu|nhom xep hang|xep loai|phan loai"),
    (
        Says::Derived,
        "tang giam|thay doi|chenh lech|so voi|change|difference|so sanh|stderr|standard error|\
         std error|lower|upper|nsource|number of sources|bien dong|confidence|margin of error|\
         tang hang|giam hang|percentile rank",
    ),
    (
        Says::Rank,
        "hang|xep hang|thu hang|rank|ranking|ranked|xh|vi thu|vi tri|position|thu bac|xep thu",
    ),
    (Says::Max, "diem toi da|thang diem|diem chuan|max score|maximum score|diem tran"),
    (Says::Share, "ty le|ti le|phan tram|percent|percentage"),
    (Says::Unit, "name|ten|don vi|tinh thanh|tentinh vie"),
    (Says::Group, "region|group|continent|nhom|khoi|vung"),
    (
        Says::Code,
        "code|ma|ma so|iso|iso2|iso3|iso3c|iso2c|iso 3|id|tinhid|gss|fips|nuts|geoid|ma tinh|\
         ma dvhc|cc|codigo|kode",
    ),
    (Says::Total, "tong diem|tong cong|total score|overall score|total|overall|tong so diem"),
];
