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
    /// Something else of a unit: how many people live there, when it was founded.
    About,
    /// Words.
    Note,
}

/// Whole headers.
pub const WHOLE: &[(Says, &str)] = &[
    (
        Says::Where,
        "latitude|longitude|capitallatitude|capitallongitude|lat|lon|lng|long|latitud|longitud|kinh do|vi do|coordinates|coordenadas",
    ),
    (
        Says::Code,
        "ccode|cowcode|countryid|country id|ubigeo|codmun|codmun6|codmun7|uf|statefp|countyfp|tractce|nid|uid|gid|fid|objectid|statefips|countyfips|fipscode|core id|urn|lea|estab|laestab|rectype|ags|\
         kommunenummer|kommunenr|kommune nr|insee|code insee|siren|ibge|cod ibge|istat|cod|cod municipio",
    ),
    (
        Says::About,
        "pob tot|phone number|telephone number|fax|zipcode|postal code|indicators available|coverage percent|\
         gdp billions ppp|gdp billions|fdi inflow millions|population millions|population thousands|totpop|pop total|urpopn|pesotot|area sqmi|dan so|dan so trung binh|so dan|quy mo dan so|mat do dan so|dien tich|dien tich tu nhien|so xa|so phuong|\
         so huyen|so thon|so ho|so ho dan|so ho gia dinh|tong so ho|so dien thoai|dien thoai|email|dia chi|\
         nam dat chuan|dat chuan|thanh lap|nam thanh lap|nam cong nhan|so phieu|so phieu khao sat|so phieu dieu tra|so luong phieu|\
         so phieu phat ra|so phieu thu ve|so luong can bo|so luong cong chuc|so luong cbcc|so can bo|bien che|\
         so bien che|co mau|so mau|so luong mau|so nguoi tra loi|so dvhc cap xa|population|total population|pop|\
         population in|population mid|total population mid|mid year population|population estimate|\
         population estimates|working age population|working age population revised|usual resident population|resident population|area|area sqmi|area km2|area sq km|\
         land area|households|number of households|inhabitants|habitantes|einwohner|einwohnerzahl|poblacion|\
         poblacion total|populacao|populasi|penduduk|jumlah penduduk|luas wilayah|superficie|flache|popolazione|\
         phone|telephone|postcode|zip|zip code|sample size|sample|number of respondents|respondents|n respondents|n respondent|density|population density|founded|\
         year founded|website|address|week|week number|admin level|adm level|best year|worst year|peak year|base year|\
         record id",
    ),
    (
        Says::Derived,
        "evolution|evolution en|evolution annuelle|evolution du rang|evolution du score|evolucion|variation|\
         variation annuelle|variation du rang|variacion|variacion anual|variazione|variacao|veranderung|\
         sources|number of sources|numsrc|moe|margin of error|se|sd|std err|std error|std dev|standard deviation|\
         p value|percentage missing values|missing values|previous score|score n 1|score evolution|rank n 1|\
         veranderung zum vorjahr|veranderung gegenuber vorjahr|vorjahr|perubahan",
    ),
    (
        Says::Rank,
        "rang|rango|rang gesamt|rang total|pos|rk|platz|lugar|sira|siralama|plaats|mesto|mesto v rejtingu|место|место в рейтинге|\
         順位|排名|名次|순위|sija|sijoitus|koht|vieta|poradi|poradie|rangsor|helyezes|pozicio|lloc|klassement|rangliste|\
         rangplatz|rangplass|ranglista|urutan|poredak|rangas|pozycja|locul|clasament|κατάταξη|θέση",
    ),
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
         index score|total points|chi so cchc|par index|chung|ket qua chung|tong chi so|index|\
         chi so hai long|chi so hai long chung|hai long chung|muc do hai long chung|ty le hai long chung|ty le hai long|\
         diem trung binh chung|sipas|chi so sipas|overall governance|punteggio totale|punteggio complessivo|\
         nota final|nota global|nota geral|score global|score total|score general|puntaje final|puntuacion total|\
         puntuacion global|indice global|indice general|indice geral|pontuacao total|gesamtwert|gesamtpunktzahl|\
         gesamtindex|gesamtscore|totaalscore|wynik ogolny|genel puan|toplam puan|markah keseluruhan|\
         skor keseluruhan|nilai total|итоговая оценка|итоговыи балл|итоговый балл|итого|интегральныи показатель|\
         интегральный показатель|интегральная оценка|интегральныи реитинг|интегральный рейтинг|загальна оцінка|\
         жалпы балл|総合得点|総合スコア|総合点|综合得分|总分|总得分|종합점수|총점|คะแนนรวม|कुल अंक|საერთო ქულა",
    ),
    (
        Says::Score,
        "diem|diem so|score|scores|value|values|gia tri|ket qua|points|so diem|chi so|\
         diem danh gia|obs value|observation|score value|estimate|muc do|diem dat duoc|so lieu|\
         diem trung binh|dtb|chi so thanh phan|gia tri chi so|result|average score|mean|\
         valor|valeur|wert|nilai|puntaje|pontuacao|valore|waarde|wartosc|hodnota|varde|arvo|ertek|значение|得点|\
         スコア|得分|점수|punteggio|puntuacion",
    ),
    (
        Says::Period,
        "nam|year|ky|period|time|time period|thoi gian|quy|thang|date|ref year|edition|\
         nam bao cao|ky bao cao|years|nam danh gia|survey year|reference year|fiscal year|\
         ano|annee|jahr|tahun|anno|calendar year|periodo|periode|zeit|fecha|exercicio|exercice|ejercicio|edicion|\
         vigencia|anno di riferimento|riferimento temporale|ano referencia|ano de referencia|annee de reference|\
         berichtsjahr|erhebungsjahr|bezugsjahr|stichjahr|jaar|rok|vuosi|yil|godina|anul|metai|aasta|год|рік|年|年度|\
         年份|學年度|学年度|學年|学年|연도|report year|index year|data year|nam hoc|nien do|nam xep hang",
    ),
    (
        Says::Domain,
        "linh vuc|tieu chi|ten tieu chi|chi so thanh phan|noi dung|domain|indicator|variable|\
         dimension|indicators|indicador|indicadores|indicateur|indikator|indikatoren|indice|criterion|criteria|component|pillar|sub index|series|series name|chi tieu|\
         measure|indicator name|ten chi so|ten linh vuc|noi dung thanh phan|\
         tieu chi thanh phan|category name|metric|domain name|truc|tru cot|noi dung danh gia|noi dung cham diem|\
         noi dung tieu chi|ten noi dung|cac tieu chi|cac linh vuc|chi tieu danh gia|ten chi tieu|cac chi tieu|\
         tieu chi cham diem|tieu chi danh gia|cac tieu chi danh gia|noi dung cac tieu chi",
    ),
    (
        Says::Group,
        "nhom|khoi|vung|mien|khu vuc|region|group|continent|income group|cum|cum thi dua|\
         dia ban|huyen cu|tinh cu|don vi cu|thuoc huyen|thuoc tinh|truc thuoc|category|type|loai|loai hinh|subregion|sub region|khoi thi dua|world region|\
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
         member state|geo|reference area|thi tran|thi xa|dac khu|xa phuong thi tran|xa phuong dac khu|\
         xa phuong thi tran dac khu|institute|institute name|institution name|university name|\
         pais|pays|municipio|departamento|departement|provincia|comuna|estado|ciudad|\
         bundesland|kreis|gemeinde|kanton|canton|kommune|comune|territorio|provinsi|kabupaten|kota|kabupaten kota|\
         wilayah|nombre|nome|libelle",
    ),
    (Says::Share, "chi so|ty le|ti le|phan tram|percent|percentage|share|ty le dat"),
    (
        Says::Note,
        "ghi chu|note|notes|comment|comments|remark|remarks|footnote|source|nguon|xep loai|\
         phan loai|grade|rating|nhom xep hang|muc xep loai|danh gia|url|flag|flags|don vi tinh|dvt|dv tinh|\
         unit of measure|unit of measurement|unit measure|measure unit",
    ),
];

/// Words anywhere in a header, the first that is found decides.
pub const WITHIN: &[(Says, &str)] = &[
    (
        Says::Note,
        "ghi chu|nhom xep hang|xep loai|phan loai|decile|quintile|quartile|vigintile|ventile|tercile|\
         tier|tiers",
    ),
    (
        Says::Derived,
        "can duoi|can tren|khoang tin cay|sai so chuan|tang giam|thay doi|chenh lech|var pos|var punti|variazione|differenza|diferencia|so voi|change|difference|so sanh|stderr|standard error|\
         std error|lower|upper|nsource|number of sources|bien dong|confidence|margin of error|\
         tang hang|giam hang|percentile rank|percentile",
    ),
    (
        Says::Rank,
        "hang|xep hang|thu hang|rank|ranking|ranked|xh|vi thu|vi tri|position|thu bac|xep thu|posicion|\
         posicao|peringkat|rnk|platzierung|puesto|classement|posizione|placering|miejsce",
    ),
    (Says::Max, "diem toi da|thang diem|diem chuan|max score|maximum score|diem tran"),
    (Says::Share, "ty le|ti le|phan tram|percent|percentage"),
    (
        Says::Code,
        "ma don vi|ma dia phuong|ma co quan|ma xa|ma huyen|ma tinh|ma dvhc|ma dinh danh|ma so|area code|country code",
    ),
    (Says::Unit, "name|ten|don vi|tinh thanh|tentinh vie"),
    (Says::Group, "region|group|continent|nhom|khoi|vung"),
    (
        Says::Code,
        "code|ma|ma so|iso|iso2|iso3|iso3c|iso2c|iso 3|id|tinhid|gss|fips|nuts|geoid|ma tinh|\
         ma dvhc|cc|codigo|kode|kod|cve|codice|код|schlussel|kennziffer|ags|bfs nr",
    ),
    (Says::Total, "tong diem|tong cong|total score|overall score|total|overall|tong so diem"),
];
