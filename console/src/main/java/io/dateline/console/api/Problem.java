package io.dateline.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 wants it, {@code application/problem+json}.
 *
 * @param status HTTP status
 * @param title what is wrong in general
 * @param detail what is wrong here, and what to do
 * @param parameter the parameter at fault
 * @param value the value given
 * @param allowed values or forms that would do
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        int status,
        String title,
        String detail,
        @Nullable String parameter,
        @Nullable String value,
        List<String> allowed) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, null, null, List.of());
    }
}
