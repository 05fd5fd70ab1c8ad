package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.StartException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "add ftp://a.example/feed, no http or https address",
        "add --interval PT1S http://a.example/, --interval is"
    })
    void whatCannotBeMeantSoIsWrongUsage(String feeds, String message) {
        StringWriter err = new StringWriter();

        int status =
                Dateline.run(new PrintWriter(new StringWriter()), new PrintWriter(err), ("feeds " + feeds).split(" "));

        assertThat(status).isEqualTo(Dateline.USAGE);
        assertThat(err.toString()).contains(message);
    }
}
