package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePatternsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisment",
                "- Advertisement -",
                "ADVERTISEMENT:",
                "Anzeige",
                "Publicité",
                "Реклама",
                "広告",
                "Story continues below",
                "Advertisement - continue reading below"
            })
    void knowsAdverts(String line) {
        assertThat(LinePatterns.isAdvert(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: Harbour dues rise",
                "Related: Ferries collide",
                "Lesen Sie auch: Fähren stoßen zusammen",
                "À lire aussi : le port",
                "Lea también: El puerto",
                "Leggi anche: Il porto",
                "Leia também: O porto",
                "Lees ook: De haven",
                "Czytaj także: Port",
                "Читайте также: Порт",
                "Baca juga: Pelabuhan",
                "関連記事：港",
                "相关阅读：港口",
                "관련기사 항구",
                "اقرأ أيضا: الميناء",
                "यह भी पढ़ें: बंदरगाह"
            })
    void knowsWhatPointsToOtherArticles(String line) {
        assertThat(LinePatterns.isTeaser(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More than two hundred ships waited outside the harbour", "Readers wrote in",
                        "Mehr als zweihundert Schiffe warteten",
                "Related to this is the question of tolls", "Mostly calm", "Adsorption was measured"
            })
    void leavesTheTextAlone(String line) {
        assertThat(LinePatterns.isTeaser(line)).isFalse();
        assertThat(LinePatterns.isAdvert(line)).isFalse();
        assertThat(LinePatterns.isService(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share this article",
                "By Ana Duarte",
                "Photo: Mo Lind",
                "© 2026 Courier",
                "Follow us on the radio",
                "5 min read",
                "Photo: AP",
                "Published 3 May 2026",
                "Updated: 14:05",
                "Tags: ports, tolls"
            })
    void knowsLinesOfTheSite(String line) {
        assertThat(LinePatterns.isService(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(MORE: Five harbours that froze over)",
                "PHOTOS: The ferry in the storm",
                "Video: Die Fähre im Sturm",
                "Fotos: El puerto helado",
                "Видео: Порт замёрз",
                "動画：凍った港",
                "فيديو: الميناء"
            })
    void knowsWhatPointsElsewhereWhenItIsALink(String line) {
        assertThat(LinePatterns.isPointer(line)).isTrue();
        assertThat(LinePatterns.isTeaser("The harbour froze over")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright © 2024 The Harbour Courier, LLC. Ask us before you print it.",
                "A version of this article appears in print on May 4 with the headline: Talks Go On.",
                "Do you value news of the harbour? Please support the Courier.",
                "Subscribe to the Harbour Hour on YouTube.",
                "Über dieses Thema berichtete das Hafenradio am 4. Mai um 18 Uhr.",
                "Sign up for our weekly harbour newsletter and never miss a tide.",
                "Want more from the coast? Get the Tideline briefing delivered straight to your inbox.",
                "Follow us on Facebook and Instagram for more.",
                "Download our free Courier app.",
                "Subscribe now for full access.",
                "Please consider a donation in support of our independent journalism.",
                "We may earn a small commission when you buy through our links.",
                "This article was first published by the Coast Review.",
                "The views expressed in this article are the writer's own.",
                "This material may not be published, broadcast or rewritten.",
                "Abonnieren Sie unseren Newsletter für die Küste.",
                "Melden Sie sich jetzt an: Abonnieren Sie den Hafen-Newsletter!",
                "Inscrivez-vous à notre newsletter du port.",
                "Suivez-nous sur Facebook et Twitter.",
                "Suscríbete a nuestro boletín del puerto.",
                "Síguenos en Twitter y Telegram.",
                "Sigue toda la información del puerto en Facebook y Twitter.",
                "If you enjoy our tide tables, consider a gift to our crew of writers.",
                "Join the discussion in the comments, and please be kind.",
                "Our standards: the Harbour Courier principles.",
                "Iscriviti alla newsletter del porto.",
                "Receba o nosso boletim do porto: assine já.",
                "Schrijf je in voor onze nieuwsbrief.",
                "Zapisz się na nasz newsletter.",
                "Prenumerera på vårt nyhetsbrev.",
                "Tilmeld dig vores nyhedsbrev.",
                "Подписывайтесь на наш канал в Telegram.",
                "Підписуйтесь на нас у Facebook.",
                "Bizi Twitter'da takip edin: takip edin, Twitter",
                "اشترك في النشرة البريدية: النشرة، اشترك الآن",
                "뉴스레터를 구독하세요",
                "ニュースレターに登録する"
            })
    void knowsCallsOnTheReader(String line) {
        assertThat(LinePatterns.isCall(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The court held that copyright in the harbour maps had ended in 1990, and the town may print them.",
                "The story of the gate appeared in print before the war and was soon forgotten.",
                "Volunteers can sign up for shifts at the harbour office.",
                "The company said that its newsletter had lost readers to television.",
                "She follows the talks on television and reports for a local channel.",
                "The minister wrote on Facebook that the port would stay open.",
                "The union may get a commission of its own.",
                "Reporting from the harbour was forbidden for a week.",
                "Cyprus could get two million euros from the European Commission, the minister said on Facebook.",
                "The union pledged a million crowns in support of independent journalism on the islands.",
                "Officials warned of shortages at the harbour. This report was published by the ministry on Friday.",
                "The leaflet says that names of the crew may not be reproduced, a lawyer for the newsroom said.",
                "Like many on Facebook, the mayor asked when the ferry would sail.",
                "The court fined a captain who had sold tickets all week. He read the sentence out and left the hall. Follow us on Facebook.",
                "Президент подписывает закон о запрете Telegram на судах.",
                "La policía recibe denuncias de los vecinos por WhatsApp.",
                "El Boletín Oficial publica hoy que el puerto recibe fondos y abre la inscripción.",
                "O boletim de ocorrência foi assinado e recebido pela delegada.",
                "Sigue la polémica por los avisos que la capitana escribió en Twitter.",
                "If you enjoy long walks, consider the path along the harbour, a reader wrote on Facebook.",
                "If you like ferries, consider a trip to the US, a reader wrote on Facebook.",
                "Join the conversation at the pier on Friday, the mayor said on Facebook.",
                "Công an theo dõi các nhóm Facebook bán vé tàu giả."
            })
    void leavesSentencesThatCallOnNobody(String line) {
        assertThat(LinePatterns.isCall(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo finish at the northern pier",
                "Published at last",
                "Register of ships",
                "Like me, they waited",
                "Back to the harbour",
                "Image of a coast"
            })
    void leavesHeadingsThatBeginLikeALabel(String heading) {
        assertThat(LinePatterns.isService(heading)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc/def (AP, Reuters)",
                "abc/def (dpa)",
                "abc/dpa",
                "(dpa/AFP)",
                "Von Jana Roth und Peter Hafen",
                "Por Juana Puerto",
                "Compartilhe no Facebook",
                "Del artiklen",
                "Del",
                "شارك المقال",
                "Jaa Facebookissa",
                "分享到微信"
            })
    void knowsWhatIsNeverAHeading(String line) {
        assertThat(LinePatterns.isLabel(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes/No",
                "Von Hafen zu Hafen fahren wenige Schiffe",
                "Por la tarde Juana volvió al puerto",
                "Del acuerdo al mar",
                "Del porto si parla ancora",
                "شارك الوزير في المؤتمر",
                "공유경제의 항구",
                "Chia sẻ của thuyền trưởng",
                "Comparte Lind el premio"
            })
    void leavesLinesThatBeginAlike(String line) {
        assertThat(LinePatterns.isLabel(line)).isFalse();
        assertThat(LinePatterns.isService(line)).isFalse();
    }

    /** Which JDKs tell differently unless told. */
    @ParameterizedTest
    @ValueSource(strings = {"Комментарии", "12 комментариев", "Коментарі"})
    void knowsWordsOfLettersBeyondAscii(String line) {
        assertThat(LinePatterns.isService(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockers wave at the last ferry. Mo Lind/Getty Images",
                "The pier after the storm | AP Photo",
                "A ferry leaves. (Photo by Mo Lind)",
                "Ein Kran im Hafen. Foto: Mo Lind",
                "Le port au matin. Photo : Mo Lind",
                "Кран в порту. Фото: Мо Линд",
                "REUTERS/Mo Lind"
            })
    void knowsCaptionsByTheirCredit(String line) {
        assertThat(LinePatterns.isCredit(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The agency, which buys pictures from Getty Images, declined to comment.",
                "The port has been closed since noon, the ministry said via TASS",
                "He showed the photo: a crane, a ferry and a gull. Nobody spoke."
            })
    void leavesSentencesOnPictures(String line) {
        assertThat(LinePatterns.isCredit(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related stories",
                "Mehr zum Thema",
                "Sur le même sujet",
                "Noticias relacionadas",
                "Articoli correlati",
                "Leia também",
                "Lees ook",
                "Zobacz także",
                "Читайте также",
                "Читайте також",
                "İlgili haberler",
                "اقرأ أيضا",
                "相关新闻",
                "関連記事",
                "관련 기사",
                "Läs också",
                "Les også",
                "Lue myös",
                "Související",
                "Διαβάστε επίσης",
                "Citește și",
                "Hozzászólások",
                "Tin liên quan",
                "Berita terkait",
                "संबंधित खबरें"
            })
    void knowsHeadingsThatEndTheArticle(String line) {
        assertThat(LinePatterns.isEnd(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"km/h (top speed)", "HIV/AIDS (38 million people)", "port/pier (both closed)"})
    void leavesWordsWithAStrokeBetweenThem(String line) {
        assertThat(LinePatterns.isLabel(line)).isFalse();
    }
}
