/// Fonts of the system by language, so that each script has letters and room for them.
let fontStyles = """
    :root{
    --fallback:"Noto Sans Ethiopic","Abyssinica SIL",Nyala,Kefa,"Noto Sans Arabic","Geeza Pro",
    "Noto Sans Bengali","Nirmala UI","Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",
    "Noto Sans CJK SC","PingFang SC","Microsoft YaHei";
    --latin:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",
    var(--fallback),sans-serif;
    --latin-serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4","Noto Serif",Georgia,
    "Noto Serif Ethiopic",var(--fallback),serif;
    --sans:var(--latin);--serif:var(--latin-serif);
    --mono:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",
    var(--fallback),monospace}
    :where([lang]:not([lang=""])){font-family:var(--sans);line-height:var(--leading,1.6)}
    :lang(en),:lang(fr){--sans:var(--latin);--serif:var(--latin-serif);--leading:1.6}
    :lang(am),:lang(ti),:lang(tig),:lang(gez),:lang(byn){--leading:1.75;
    --sans:"Noto Sans Ethiopic","Abyssinica SIL",Nyala,Kefa,Ebrima,var(--latin);
    --serif:"Noto Serif Ethiopic","Noto Sans Ethiopic","Abyssinica SIL",Nyala,Kefa,var(--latin-serif)}
    :lang(ar),:lang(arq),:lang(ary),:lang(arz),:lang(fa),:lang(ps),:lang(ckb),:lang(ug),:lang(sd){
    --leading:1.8;--sans:"Noto Naskh Arabic","Geeza Pro","Noto Sans Arabic","Segoe UI",var(--latin);
    --serif:"Noto Naskh Arabic","Geeza Pro","Traditional Arabic","Times New Roman",var(--latin-serif)}
    :lang(ur),:lang(ks){--leading:2.1;
    --sans:"Noto Nastaliq Urdu","Urdu Typesetting","Noto Naskh Arabic","Geeza Pro",var(--latin)}
    :lang(as),:lang(bn){--leading:1.75;
    --sans:"Noto Sans Bengali","Kohinoor Bangla","Bangla Sangam MN","Nirmala UI",Vrinda,var(--latin);
    --serif:"Noto Serif Bengali","Noto Sans Bengali","Nirmala UI",var(--latin-serif)}
    :lang(si){--leading:1.75;
    --sans:"Noto Sans Sinhala","Sinhala Sangam MN","Nirmala UI","Iskoola Pota",var(--latin);
    --serif:"Noto Serif Sinhala","Noto Sans Sinhala","Iskoola Pota",var(--latin-serif)}
    :lang(km){--leading:1.9;
    --sans:"Noto Sans Khmer","Khmer Sangam MN","Khmer UI","Leelawadee UI",var(--latin);
    --serif:"Noto Serif Khmer","Noto Sans Khmer","Khmer MN",DaunPenh,var(--latin-serif)}
    :lang(bo),:lang(dz){--leading:2;
    --sans:"Noto Serif Tibetan",Kailasa,Kokonor,"Microsoft Himalaya",Jomolhari,var(--latin);
    --serif:"Noto Serif Tibetan",Kailasa,Kokonor,"Microsoft Himalaya",var(--latin-serif)}
    :lang(my),:lang(shn){--leading:2;
    --sans:"Noto Sans Myanmar","Myanmar Sangam MN","Myanmar Text",Padauk,var(--latin)}
    :lang(lo){--leading:1.8;--sans:"Noto Sans Lao","Lao Sangam MN","Leelawadee UI",var(--latin)}
    :lang(th){--leading:1.75;--sans:"Noto Sans Thai",Thonburi,"Leelawadee UI",var(--latin)}
    :lang(hi),:lang(ne),:lang(mr){--leading:1.75;
    --sans:"Noto Sans Devanagari","Kohinoor Devanagari","Nirmala UI",Mangal,var(--latin)}
    :lang(ko){--sans:"Noto Sans CJK KR","Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",var(--latin);
    --serif:"Noto Serif CJK KR",AppleMyungjo,Batang,"Noto Sans CJK KR","Malgun Gothic",var(--latin-serif)}
    :lang(ja){--sans:"Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",Meiryo,var(--latin)}
    :lang(zh){--sans:"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",var(--latin)}

    """
