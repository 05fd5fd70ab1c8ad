package io.dateline.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.console.api.CodingView.PlaceView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "city, true, city",
        "spot, true, exact spot",
        "admin1, false, region only",
        "country, false, country only",
        "unknown, false, 'region, roughly'"
    })
    void drawsAsExactOnlyWhatIsKnownToBeSo(String precision, boolean exact, String label) {
        PlaceView place = new PlaceView("the Sahel", "Sahel", null, null, 14.5, 0.2, 1L, precision, "stated");

        MapPlace point = MapPlace.point(place, 14.5, 0.2);

        assertThat(point.exact()).isEqualTo(exact);
        assertThat(point.precision()).isEqualTo(label);
    }
}
