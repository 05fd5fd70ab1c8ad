package io.dateline.reader.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** News in many languages, each with the sets that it is usually written in. */
enum Paragraphs {
    FINNISH(
            "Pääministeri sanoi eilen, että hallitus päättää määrärahoista vasta syyskuussa. Sää pysyy kylmänä, jäätä on yhä järvillä, eikä"
                    + " lähtöjä lisätä. Häätö määrättiin täytäntöön, mutta asukkaat jäävät pääosin tänne: ”Emme lähde”, he sanovat.",
            "windows-1252",
            "ISO-8859-1"),
    ICELANDIC(
            "Ráðherrann sagði í gær að þjóðin þyrfti að bíða: það er ekki búið að ákveða neitt. Sjóðurinn á að greiða þeim bætur sem misstu"
                    + " hús sín, og ég ætla að ræða við þá, bætti hún við. Óðinn siglir út á föstudag.",
            "windows-1252",
            "ISO-8859-1"),
    ESTONIAN(
            "Jäääär sulab, ütles töörühma juht õhtul. Öö oli külm ja õues püsis jää, kuid sõiduteed hoiti lahti. Üle mõne päeva sõlmitakse"
                    + " leping, mille järgi jäävad bussid käima ka öösel.",
            "windows-1252",
            "windows-1257"),
    SWEDISH(
            "Regeringen håller fast vid sin åsikt: färjorna får gå även på nätterna. Å andra sidan är hälften av båtarna över tjugo år gamla,"
                    + " och få vågar lita på dem när älven fryser.",
            "windows-1252",
            "ISO-8859-1"),
    GERMAN(
            "Die Behörde prüft, ob die Fähre künftig öfter fährt; über tausend Schüler hängen davon ab. „Für uns ist das größte Übel die"
                    + " Öffnungszeit“, erklärt der Bürgermeister aus Köln.",
            "windows-1252",
            "ISO-8859-15"),
    FRENCH(
            "«\u00a0Ça suffit\u00a0!\u00a0», a lancé le maire à l’été dernier. L’hôpital a fermé à Noël\u00a0; où iront les blessés\u00a0? «\u00a0Là où"
                    + " l’État les enverra\u00a0», répond une élue de gauche, très déçue, à côté d’un élu très gêné.",
            "windows-1252"),
    SPANISH(
            "«¿Quién pagará el daño?», preguntó la alcaldesa. Según ella, el año pasado se perdió más del 30 % de la cosecha; mañana habrá una"
                    + " reunión aquí. ¡Ánimo!, escribió él.",
            "windows-1252", "ISO-8859-1"),
    PORTUGUESE(
            "A ministra não está à espera: «é já amanhã», disse, que as estações reabrem. Há três opções, e nenhuma é fácil, à exceção da"
                    + " última, que só custará milhões à região.",
            "windows-1252",
            "ISO-8859-1"),
    DANISH(
            "Færgen sejler igen på fredag, siger borgmesteren, men først når isen er væk. Øens beboere håber på bedre vejr; både skole og læge"
                    + " må vente, og prøver på at få hjælp er forgæves.",
            "windows-1252",
            "ISO-8859-1"),
    ITALIAN(
            "Il sindaco lo ripeterà lunedì: «Così non può andare, né più né meno». È già la città più cara, perché là l’autorità portuale non"
                    + " ha mai aperto i cantieri, e chissà se martedì lo farà.",
            "windows-1252",
            "ISO-8859-1"),
    ENGLISH(
            "“We’ll stay,” the mayor’s aide said — “whatever they offer.” The café’s owner – it’s her third – paid £40 … and ‘not a penny more’."
                    + " “¿Why?” was all she’d say.",
            "windows-1252"),
    POLISH(
            "Żółwie wróciły na plażę, a władze łódzkie mówią, że źródło zanieczyszczeń już usunięto. Później dołączyły też służby z Częstochowy:"
                    + " „Żądamy więcej pieniędzy”, ogłosił związek, który będzie strajkował aż do świąt.",
            "windows-1250",
            "ISO-8859-2"),
    CZECH(
            "Ministr řekl, že nově zřízený úřad začne působit příští čtvrtek. Říční lodě zůstávají v přístavu, neboť hladina Labe ještě klesá."
                    + " Část dělníků odešla už včera večer, další říjnové směny čekají.",
            "windows-1250",
            "ISO-8859-2"),
    HUNGARIAN(
            "A főváros új hídját őszre ígérik, de a kivitelező szerint többről van szó: „Ötödször kértünk időt”, közölte tegnap. Így él és ír"
                    + " ő, az építő, aki sűrű eső után dühös.",
            "windows-1250",
            "ISO-8859-2"),
    SLOVENE(
            "Župan je včeraj sporočil, da bodo pristanišče odprli šele spomladi, čeprav otočani čakajo že dve leti. Največ težav je na cesti"
                    + " čez prelaz, ki jo še vedno zapira sneg; stare ladje ponoči ne vozijo več.",
            "windows-1250",
            "ISO-8859-2"),
    ROMANIAN(
            "Primarul a anunţat că portul se redeschide după iarnă, însă locuitorii insulei aşteaptă de doi ani şi nu mai cred în această"
                    + " făgăduială. Până la primăvară drumul peste munte rămâne închis, iar vapoarele vechi ies foarte puţin.",
            "windows-1250",
            "ISO-8859-2"),
    TURKISH(
            "Üç gün süren görüşmelerin ardından öğretmenler işe döndü. Şehrin çoğu ilçesinde okullar açıldı; çünkü bütçe görüşüldü, ücretler"
                    + " yükseltildi. İç işleri bakanı “Ağır koşullar düzelecek” dedi.",
            "windows-1254",
            "ISO-8859-9"),
    RUSSIAN(
            "Министр приехал в порт вечером и сказал, что паромы снова пойдут в марте. Жители соседних островов ждут этого уже второй год,"
                    + " потому что дорога через перевал закрыта снегом.",
            "windows-1251",
            "KOI8-R"),
    BULGARIAN(
            "Кметът обяви, че мостът ще бъде отворен през пролетта, след като строителите приключат с втората част. Жителите на съседните"
                    + " села чакат вече трета година и искат по-евтини билети.",
            "windows-1251"),
    GREEK(
            "Ο δήμαρχος ανακοίνωσε χθες ότι το λιμάνι θα ανοίξει ξανά την άνοιξη. Οι κάτοικοι των νησιών περιμένουν εδώ και δύο χρόνια, γιατί"
                    + " ο δρόμος από το βουνό είναι κλειστός από το χιόνι.",
            "windows-1253",
            "ISO-8859-7"),
    HEBREW(
            "ראש העיר הודיע אתמול כי הנמל ייפתח מחדש באביב. תושבי האיים ממתינים כבר שנתיים, משום שהדרך מעל ההר סגורה בגלל השלג, והספינות"
                    + " הישנות אינן יוצאות בלילה.",
            "windows-1255"),
    ARABIC(
            "أعلن رئيس البلدية أمس أن الميناء سيفتح من جديد في الربيع. وينتظر سكان الجزر منذ عامين، لأن الطريق عبر الجبل مغلق بسبب الثلوج،"
                    + " والسفن القديمة لا تبحر في الليل.",
            "windows-1256"),
    CHINESE("市长昨天宣布，港口将在春天重新开放。岛上的居民已经等了两年，因为山上的公路被大雪封住，旧船夜里也不能出海。委员会下周再讨论票价。", "GB18030", "GBK"),
    CHINESE_TRADITIONAL("市長昨天宣布，港口將在春天重新開放。島上的居民已經等了兩年，因為山上的公路被大雪封住，舊船夜裡也不能出海。委員會下週再討論票價。", "Big5"),
    JAPANESE("市長は昨日、港を春に再び開くと発表した。島の住民はもう二年待っている。山の道路が雪で閉ざされ、古い船は夜に出られないからだ。", "windows-31j", "EUC-JP"),
    KOREAN("시장은 어제 항구를 봄에 다시 열겠다고 발표했다. 섬 주민들은 벌써 두 해를 기다렸다. 산길이 눈으로 막혔고 낡은 배는 밤에 떠나지 못하기 때문이다.", "EUC-KR");

    final String text;
    final List<Charset> charsets;

    Paragraphs(String text, String... charsets) {
        this.text = text;
        this.charsets = Arrays.stream(charsets).map(Charset::forName).toList();
    }

    boolean western() {
        return compareTo(POLISH) < 0;
    }

    /** Latin letters, but not the Western ones alone. */
    boolean latin() {
        return !western() && compareTo(RUSSIAN) < 0;
    }

    /** Its words from one on, at most so many. */
    String words(int from, int many) {
        List<String> words = List.of(text.split(" "));
        int first = Math.min(from, words.size() - 1);
        return String.join(" ", words.subList(first, Math.min(words.size(), first + many)));
    }
}
