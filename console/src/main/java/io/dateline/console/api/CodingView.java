package io.dateline.console.api;

import io.dateline.console.codes.Cameo;
import io.dateline.store.CodingRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what to whom, where and when. */
public record CodingView(
        @Nullable String type,
        List<String> modes,
        List<String> contexts,
        @Nullable String cameo,
        @Nullable String cameoName,
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
        CodingRow.@Nullable Attribution attribution,
        List<CodingRow.Party> actors,
        List<CodingRow.Party> recipients,
        @Nullable PlaceView place,
        @Nullable WhenView when,
        CodingRow.@Nullable Quantity dead,
        CodingRow.@Nullable Quantity injured,
        CodingRow.@Nullable Quantity arrested,
        CodingRow.@Nullable Quantity participants) {

    public static CodingView of(CodingRow coding) {
        String cameo = coding.cameo();
        return new CodingView(
                coding.type(),
                coding.modes(),
                coding.contexts(),
                cameo,
                cameo == null ? null : Cameo.name(cameo),
                coding.cameoBase(),
                coding.cameoRoot(),
                coding.quad(),
                coding.gdeltQuad(),
                coding.goldstein(),
                coding.goldsteinTable(),
                coding.ploverScore(),
                coding.trigger(),
                coding.pattern(),
                coding.confidence(),
                Symbols.lower(coding.status()),
                coding.attribution(),
                coding.actors(),
                coding.recipients(),
                PlaceView.of(coding.place()),
                WhenView.of(coding.when()),
                coding.dead(),
                coding.injured(),
                coding.arrested(),
                coding.participants());
    }

    /** Where. */
    public record PlaceView(
            String text,
            String name,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long geonames,
            String precision,
            String kind) {

        static @Nullable PlaceView of(CodingRow.@Nullable Place place) {
            return place == null
                    ? null
                    : new PlaceView(
                            place.text(),
                            place.name(),
                            place.country(),
                            place.admin1(),
                            place.latitude(),
                            place.longitude(),
                            place.geonames(),
                            Symbols.lower(place.precision()),
                            Symbols.lower(place.kind()));
        }
    }

    /** When. */
    public record WhenView(
            LocalDate firstDay,
            LocalDate lastDay,
            String precision,
            String basis,
            @Nullable String text) {

        static @Nullable WhenView of(CodingRow.@Nullable When when) {
            return when == null
                    ? null
                    : new WhenView(
                            when.firstDay(),
                            when.lastDay(),
                            Symbols.lower(when.precision()),
                            Symbols.lower(when.basis()),
                            when.text());
        }
    }
}
