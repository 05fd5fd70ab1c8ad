package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Signs that a page is older than the day that it shows as that of its update. */
final class EarlierSign {

    /** In months. A picture that was put on the site longer ago is mostly the first version's; a younger one may be used again. */
    private static final int LONGEST_BEFORE = 12;

    private EarlierSign() {}

    /**
     * Whether there is one: a comment of a reader, a year in the page's address, the month in the address of its picture.
     *
     * @param image address of the picture that the page is shared with, or null
     */
    static boolean of(Stated update, DateLines lines, String address, @Nullable String image) {
        LocalDate day = update.time().toLocalDate();
        Integer year = AddressDate.year(address);
        YearMonth uploaded = image == null ? null : AddressDate.month(image);
        return lines.isCommentedBefore(update)
                || (year != null && year < day.getYear())
                || (uploaded != null && uploaded.plusMonths(LONGEST_BEFORE).isBefore(YearMonth.from(day)));
    }
}
