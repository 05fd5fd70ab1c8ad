package io.dateline.bench.farm;

/** The documents of the farm's sites: small, and each article different from all others. */
final class FarmTexts {

    private FarmTexts() {}

    static String rss(int number, CharSequence items) {
        return "<rss version='2.0'><channel><title>Farm " + number + "</title>" + items + "</channel></rss>";
    }

    static String item(String url, String name) {
        return "<item><guid isPermaLink='false'>" + name + "</guid><title>Report " + name + "</title><link>" + url
                + "</link><description>What happened in district " + name
                + ", in short, for those who read no further.</description></item>";
    }

    static String page(String name) {
        return """
                <html lang="en"><head><title>Report %1$s</title></head><body><nav><a href="/">Home</a></nav>
                <article><h1>Report %1$s</h1>
                <p>The council of district %1$s met on Monday evening to hear what the harbour office had found out about the quay.</p>
                <p>Its members asked for repairs before winter, and put off a second vote on the budget of the ferry line.</p>
                <p>Two of them had wanted to close the line; the others thought of the school children of the islands.</p>
                </article><footer>Printed in district %1$s</footer></body></html>
                """.formatted(name);
    }
}
