package io.dateline.coder.when;

import java.util.List;

/** Days near the report's: "yesterday", "overnight", "the day before", "tonight". */
final class DayRules {
    private DayRules() {}

    static List<Rule> rules() {
        return List.of(
                // Counted from another event, which the sentence alone does not date.
                Rule.none(
                        "[Tt]he (?:same|following|next) (?:day|night|morning|evening)|[Tt]hat (?:day|night|morning|evening)"),
                Rule.of(
                        "[Tt]he day before yesterday",
                        (m, r) -> Range.relative(r.day().minusDays(2))),
                Rule.of(
                        "[Tt]he day after tomorrow",
                        (m, r) -> Range.relative(r.day().plusDays(2))),
                Rule.of(
                        "(?:[Ll]ate |[Ee]arly |[Ee]arlier )?[Yy]esterdayDAYTIME|(?:[Ll]ate )?[Ll]ast (?:night|evening)"
                                + "|[Tt]he (?:previous|prior|preceding) (?:day|night|evening)|[Aa] day (?:earlier|ago|before)"
                                + "|[Tt]he (?:day|night|evening) before(?! \\p{L})",
                        (m, r) -> Range.relative(r.day().minusDays(1))),
                Rule.of("[Tt]he night before last", (m, r) -> Range.relative(r.day().minusDays(2))),
                Rule.of(
                        "(NUMBER) (?:night|evening|morning)s? (?:ago|earlier)",
                        (m, r) -> Range.relative(r.day().minusDays(Words.number(m.group(1))))),
                Rule.of("(?:[Ee]arlier|[Ll]ater) in the day", (m, r) -> Range.relative(r.day())),
                Rule.of("(NUMBER) hours? (?:ago|earlier)", (m, r) -> Units.away(-Words.number(m.group(1)), "hour", r)),
                Rule.of(
                        "(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly )?[Tt]oday|[Tt]onight|(?:[Ee]arly |[Ll]ate |[Ee]arlier |[Ll]ater )?"
                                + "[Tt]his (?:morning|afternoon|evening)|[Oo]vernight|[Dd]uring the night|[Hh]ours (?:ago|earlier)"
                                + "|(?:NUMBER |[Hh]ours or )?(?:[Mm]inutes?|[Mm]oments?|[Ss]econds?) (?:ago|earlier)",
                        (m, r) -> Range.relative(r.day())),
                Rule.of("[Tt]omorrowDAYTIME", (m, r) -> Range.relative(r.day().plusDays(1))));
    }
}
