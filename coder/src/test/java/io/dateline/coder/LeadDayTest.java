package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.When;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadDayTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    /** When each act of the text happened, in its order: day and basis. */
    private static List<String> days(String text) {
        return SharedParser.coder().code(new ArticleText(null, text, THURSDAY, "en")).events().stream()
                .map(CodedEvent::coding)
                .map(Coding::getWhen)
                .map((When when) -> when.getFirstDay() + " " + when.getBasis())
                .toList();
    }

    @Test
    void ofLaterSentencesWithoutADayItIsTheLeads() {
        assertThat(days("Kenyan police arrested nine Somali fishermen on Tuesday. Somalia condemned the arrests."))
                .containsExactly("2026-11-17 " + DayBasis.RELATIVE, "2026-11-17 " + DayBasis.LEAD);
    }

    @Test
    void aDayOfTheirOwnStays() {
        assertThat(
                        days(
                                "Kenyan police arrested nine Somali fishermen on Tuesday. Somalia condemned the arrests on Wednesday."))
                .containsExactly("2026-11-17 " + DayBasis.RELATIVE, "2026-11-18 " + DayBasis.RELATIVE);
    }

    @Test
    void withoutADayInTheLeadItIsTheDayOfPublication() {
        assertThat(days("Kenyan police arrested nine Somali fishermen. Somalia condemned the arrests."))
                .containsExactly("2026-11-19 " + DayBasis.PUBLICATION, "2026-11-19 " + DayBasis.PUBLICATION);
    }

    @Test
    void aLeadOfLastMonthSaysNothingOfTheRest() {
        assertThat(days("Kenyan police arrested nine Somali fishermen on 2 November. Somalia condemned the arrests."))
                .last()
                .isEqualTo("2026-11-19 " + DayBasis.PUBLICATION);
    }

    @Test
    void theDayOfWhatTheLeadRecallsIsNotTheDayOfTheNews() {
        assertThat(days("France was silent on Wednesday about Mali, which expelled its ambassador on Monday."
                        + " Niger recalled its envoy from Paris."))
                .last()
                .isEqualTo("2026-11-19 " + DayBasis.PUBLICATION);
    }
}
