package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:15432/dateline, true",
        "jdbc:postgresql://localhost/dateline, true",
        "jdbc:postgresql://[::1]:15432/dateline, true",
        "jdbc:postgresql://db.example:5432/dateline, false",
        "jdbc:postgresql://127.0.0.1.example/dateline, false",
        "'jdbc:postgresql://127.0.0.1,db.example/dateline', false",
        "jdbc:postgresql://127.0.0.1/dateline?PGHOST=db.example, false"
    })
    void thePasswordOfTheDataFolderIsForThisMachineAlone(String url, boolean here) {
        assertThat(DoctorCommand.isOnThisMachine(url)).isEqualTo(here);
    }
}
