package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.StartException;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class DatelineTest {

    @Test
    void whatIsForTheUserIsToldInItsWords() {
        StartException taken = new StartException("port 8080 is taken: choose another", new BindException("in use"));

        assertThat(Dateline.message(taken)).isEqualTo("port 8080 is taken: choose another");
    }

    @Test
    void aFaultOfOurOwnCodeShowsWhereItCameFrom() {
        assertThat(Dateline.message(new IllegalStateException("not initialised")))
                .startsWith("java.lang.IllegalStateException: not initialised at io.dateline.app.DatelineTest.aFault");
    }
}
