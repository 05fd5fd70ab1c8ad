package io.dateline.reader.article;

import io.dateline.reader.text.TimeText;
import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;

/**
 * Gives an instant that a page states in UTC the offset that its readers live in, so that its day is the one they see. The instant stays the
 * same.
 */
final class SiteOffset {

    private static final int MOST_ELEMENTS = 50;

    /** Two statements of the same time may differ by their seconds. */
    private static final Duration SAME = Duration.ofMinutes(1);

    private SiteOffset() {}

    /** With the offset of a {@code time} element that states the same instant, or one that makes the day that of the address. */
    static Stated local(Stated stated, Document page, URI url) {
        if (stated.precision() != TimePrecision.INSTANT
                || !stated.time().getOffset().equals(ZoneOffset.UTC)) {
            return stated;
        }
        Stated address = AddressDate.in(url);
        LocalDate day = address == null ? null : address.time().toLocalDate();
        List<OffsetDateTime> others = page.select("time[datetime]").stream()
                .limit(MOST_ELEMENTS)
                .map(element -> TimeText.parse(element.attr("datetime")))
                .filter(Objects::nonNull)
                .map(Stated::time)
                .filter(time -> !time.getOffset().equals(ZoneOffset.UTC))
                .toList();
        for (OffsetDateTime other : others) {
            OffsetDateTime local = stated.time().withOffsetSameInstant(other.getOffset());
            boolean same = Duration.between(stated.time(), other).abs().compareTo(SAME) < 0;
            boolean ofAddress = local.toLocalDate().equals(day)
                    && !stated.time().toLocalDate().equals(day);
            if (same || ofAddress) {
                return new Stated(local, TimePrecision.INSTANT);
            }
        }
        return stated;
    }
}
