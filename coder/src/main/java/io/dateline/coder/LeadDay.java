package io.dateline.coder;

import io.dateline.coder.when.DayExpression;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import io.dateline.schemas.record.Status;
import io.dateline.schemas.record.When;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day of a report's news: its first sentence tells it ("on Tuesday"), and what the later ones tell without a day happened then rather than
 * on the day that the paper came out.
 */
final class LeadDay {
    /** A lead that tells of an earlier day is about something else than the rest of the report. */
    private static final int OLDEST_DAYS = 6;

    /** Of what is to come, or long past, the lead says nothing. */
    private static final Set<Status> HAPPENED = Set.of(Status.ASSERTED, Status.NEGATED, Status.ALLEGED, Status.DENIED);

    private LeadDay() {}

    /**
     * Gives the events of later sentences that have no day of their own the day of the lead.
     *
     * @param named the dates that the lead names: a later one than that of its event is the day of the news
     * @param published the day of publication
     */
    static void spread(List<CodedEvent> events, List<DayExpression> named, LocalDate published) {
        LocalDate day = events.stream()
                .filter(CodedEvent::lead)
                .map(event -> told(event.coding(), published))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (day == null
                || named.stream()
                        .anyMatch(one -> one.last().isAfter(day) && !one.last().isAfter(published))) {
            return;
        }
        for (CodedEvent event : events) {
            Coding coding = event.coding();
            When when = coding.getWhen();
            boolean undated = when != null && when.getBasis() == DayBasis.PUBLICATION;
            if (undated && !event.lead() && HAPPENED.contains(coding.getStatus())) {
                coding.put("when", new When(day, day, DayPrecision.DAY, DayBasis.LEAD, null));
            }
        }
    }

    private static @Nullable LocalDate told(Coding coding, LocalDate published) {
        When when = coding.getWhen();
        boolean day = when != null
                && coding.getStatus() == Status.ASSERTED
                && when.getBasis() != DayBasis.PUBLICATION
                && when.getPrecision() == DayPrecision.DAY
                && !when.getFirstDay().isAfter(published)
                && !when.getFirstDay().isBefore(published.minusDays(OLDEST_DAYS));
        return day ? when.getFirstDay() : null;
    }
}
