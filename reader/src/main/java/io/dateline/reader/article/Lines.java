package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drops the blocks that stand in the article's place and are none of its text. */
final class Lines {

    private static final int SHORT = 120;

    private static final Pattern ADVERT = Pattern.compile(
            "[-–—\\s]*(?:advertis(?:e)?ments?|advertising|ads?|anzeige|werbung|publicidad|publicité|pubblicità|sponsored(?: content)?|promoted"
                    + "|(?:advertisement\\W*)?(?:story|article) continues below(?: (?:this )?(?:advertisement|ad))?"
                    + "|advertisement\\W*(?:continue reading(?: below)?|scroll to continue(?: with content)?)"
                    + "|continue reading(?: below)?|scroll to continue)[-–—:.\\s]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RESIDUE = Pattern.compile(
            "(?:share(?: this)?(?: (?:article|story|post|page|on|via|with)\\b.{0,60})?|tweet|pin it|email|print|save|copy link|link copied!?|facebook|twitter|linkedin|whatsapp|reddit"
                    + "|(?:please )?(?:sign up|subscribe|register)\\b.{0,100}|(?:follow|like|find|join) (?:us|me)\\b.{0,80}|leave a (?:comment|reply).{0,40}|\\d* ?comments?"
                    + "|(?:read|see|view|load|show) (?:more|next|also|all|full)\\b.{0,100}|(?:related|recommended|more|further)(?: (?:articles?|stories|story|posts?|news|reading|topics?|content|from|on|coverage))\\b.{0,80}"
                    + "|(?:you (?:may|might) also (?:like|enjoy)|also read|must read|don't miss|related|see also|read also|up next|next up|trending)\\W*.{0,10}"
                    + "|(?:photo|image|picture|video|credit|photograph|illustration|source)s?(?: (?:credit|by|courtesy)s?)?\\s*:.{0,80}|(?:photo|image|picture|getty images|ap photo)\\b.{0,60}"
                    + "|(?:©|\\(c\\)|copyright\\b).{0,110}|all rights reserved\\W*|(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|tagged)\\s*:?.{0,100}"
                    + "|(?:published|posted|updated|last updated|first published|modified)\\b\\W.{0,60}|\\d{1,2} min(?:ute)?s?(?: read)?|(?:reading time|read time)\\b.{0,30}"
                    + "|by(?: [\\p{Lu}][\\p{L}.'’-]+){1,4}(?:,? .{0,40})?|(?:back to|go to) .{0,30}|skip to .{0,30}|click here.{0,80}|table of contents|advertisement.{0,30}|previous(?: (?:post|article|story)).{0,80}|next(?: (?:post|article|story)).{0,80})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE = Pattern.compile(
            "(?:\\p{L}{3,9},?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+\\p{L}{3,9}|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?),?\\s+\\d{4}.{0,30}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.{0,20}");

    private Lines() {}

    static List<String> kept(List<Block> blocks, @Nullable String title, Labels labels) {
        List<Block> kept = new ArrayList<>();
        String headline = title == null ? "" : letters(title);
        for (Block block : blocks) {
            boolean label = kept.isEmpty() && labels.holds(block);
            if (!label && !drop(block, headline, kept.size())) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).heading()) {
            kept.remove(kept.size() - 1);
        }
        return kept.stream().map(Block::text).toList();
    }

    private static boolean drop(Block block, String headline, int before) {
        String text = block.text();
        String letters = letters(text);
        if (letters.isEmpty()) {
            return true;
        }
        if (!headline.isEmpty() && letters.equals(headline)) {
            return true;
        }
        if (ADVERT.matcher(text).matches()) {
            return true;
        }
        if (text.length() > SHORT) {
            return block.linkShare() > 0.9 && text.length() < 300;
        }
        boolean first = before < 3;
        boolean linked = block.linkShare() > 0.8;
        boolean ended = text.endsWith(".")
                || text.endsWith("!")
                || text.endsWith("?")
                || text.endsWith("\"")
                || text.endsWith("”");
        if (RESIDUE.matcher(text).matches() && (!ended || linked)) {
            return true;
        }
        return (first && DATE.matcher(text).matches())
                || (linked && !block.element().normalName().equals("p"));
    }

    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
