package io.dateline.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, where and when: field for field the record {@code Coding}, whose documentation explains the values.
 *
 * <p>Symbols are strings: a value that a later version writes can be read.
 */
public record CodingRow(
        @Nullable String type,
        List<String> modes,
        List<String> contexts,
        @Nullable String cameo,
        @Nullable String cameoBase,
        @Nullable String cameoRoot,
        @Nullable Integer quad,
        @Nullable Integer gdeltQuad,
        @Nullable Double goldstein,
        @Nullable String goldsteinTable,
        @Nullable Double ploverScore,
        String trigger,
        String pattern,
        double confidence,
        String status,
        @Nullable Attribution attribution,
        List<Party> actors,
        List<Party> recipients,
        @Nullable Place place,
        @Nullable When when,
        @Nullable Quantity dead,
        @Nullable Quantity injured,
        @Nullable Quantity arrested,
        @Nullable Quantity participants) {

    public record Attribution(String speaker, @Nullable String verb) {}

    public record Party(
            String text,
            @Nullable String name,
            @Nullable String country,
            @Nullable String sector,
            List<String> sectors,
            @Nullable String cameo,
            @Nullable String role,
            String resolvedBy) {}

    public record Place(
            String text,
            String name,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long geonames,
            String precision,
            String kind) {}

    public record When(
            LocalDate firstDay,
            LocalDate lastDay,
            String precision,
            String basis,
            @Nullable String text) {}

    public record Quantity(@Nullable Integer low, @Nullable Integer high, String text) {}
}
