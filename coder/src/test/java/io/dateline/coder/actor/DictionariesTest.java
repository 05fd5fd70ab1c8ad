package io.dateline.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionariesTest {
    @TempDir
    private Path folder;

    @Test
    void oursHoldWhatTheyPromise() {
        assertThat(Table.resource("countries.tsv")).hasSizeGreaterThanOrEqualTo(249);
        assertThat(Table.resource("organisations.tsv")).hasSizeGreaterThan(800);
        assertThat(Table.resource("people.tsv")).hasSizeGreaterThan(1000);
        assertThat(Actors.load().size()).isGreaterThan(9000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people.tsv|Ann Example\t\tUSA\tGOV\tMinister\t2020-13|2020-13",
                "people.tsv|Ann Example\t\tUSA\tGOV\tMinister\t2021\t2020|before it begins",
                "people.tsv|Ann Example\t\tQQQ\tGOV\tMinister|unknown country 'QQQ'",
                "people.tsv|Ann Example\t\tUSA\tXXX\tMinister|unknown sector 'XXX'",
                "people.tsv|Ann Example\t\tUSA\t\tMinister|sectors",
                "people.tsv|Ann Example\t\tUSA\tGOV|office",
                "organisations.tsv|Example League\t\tZZZ\tMIL|unknown country 'ZZZ'",
                "roles.tsv|GOV\tpersson\tclerk|unknown kind 'persson'",
                "roles.tsv|GOV\toffice\t|no words",
                "roles.tsv|GOV\toffice\t/|is not a word or word/plural",
                "roles.tsv|GOV\toffice\tclerk/clerks/clerkses|is not a word or word/plural",
                "countries.tsv|usa\t\t\tExampleland|three capitals",
                "countries.tsv|QQA\tQQZ\t\tExampleland|controlling country 'QQZ'",
                "other.tsv|x|must begin with"
            })
    void aBadLineIsRefusedWithFileAndLine(String name, String line, String problem) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "# a comment\n\n" + line + "\n");

        assertThatThrownBy(() -> Actors.load(List.of(file)))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining(file + ":" + (name.startsWith("other") ? 0 : 3))
                .hasMessageContaining(problem);
    }

    @Test
    void aDuplicateNamesTheEarlierLine() throws IOException {
        Path file = folder.resolve("people.tsv");
        Files.writeString(file, "Ann Example\t\tUSA\tGOV\tMinister\t2020\nAnn Example\t\tUSA\tMIL\tMinister\t2020\n");

        assertThatThrownBy(() -> Actors.load(List.of(file)))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining(":2:")
                .hasMessageContaining(file + ":1");
    }

    @Test
    void aUsersOwnPeopleAreFoundBesideOurs() throws IOException {
        Path file = folder.resolve("people-mine.tsv");
        Files.writeString(file, "Tamsin Oakgrove\tOakgrove\tNZL\tJUD\tChief Justice\t2019\n");

        Actors actors = Actors.load(List.of(file));

        assertThat(actors.resolve("Oakgrove", null, LocalDate.of(2024, 1, 1)))
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor.name()).isEqualTo("Tamsin Oakgrove");
                    assertThat(actor.country()).isEqualTo("NZL");
                    assertThat(actor.sector()).isEqualTo("JUD");
                });
    }

    @Test
    void aUsersLineReplacesOurs() throws IOException {
        Path people = folder.resolve("people-mine.tsv");
        Files.writeString(people, "Angela Merkel\tMerkel\tNZL\tJUD\tChief Justice\t2019\n");
        Path organisations = folder.resolve("organisations-mine.tsv");
        Files.writeString(organisations, "NATO\t\tNGO\tCVL\n");
        Path roles = folder.resolve("roles-mine.tsv");
        Files.writeString(roles, "REB\tperson\tfarmer\n");

        Actors actors = Actors.load(List.of(people, organisations, roles));

        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThat(actors.resolve("Angela Merkel", null, day))
                .extracting(ResolvedActor::country, ResolvedActor::sector)
                .containsExactly(tuple("NZL", "JUD"));
        assertThat(actors.resolve("NATO", null, day))
                .extracting(ResolvedActor::country, ResolvedActor::sector)
                .containsExactly(tuple("NGO", "CVL"));
        assertThat(actors.resolve("Kenyan farmers", null, day))
                .extracting(ResolvedActor::country, ResolvedActor::sector)
                .containsExactly(tuple("KEN", "REB"));
    }

    @Test
    void aUsersOfficeHoldsFromItsFirstToItsLastDay() throws IOException {
        Path file = folder.resolve("people-mine.tsv");
        Files.writeString(file, """
                Tamsin Oakgrove\tOakgrove\tNZL\tJUD\tChief Justice\t2010-02-01\t2015-06-30
                Tamsin Oakgrove\t\tNZL\tGOV\tPrime Minister\t2015-07-01\t2018
                """);

        Actors actors = Actors.load(List.of(file));

        assertThat(actors.resolve("Oakgrove", null, LocalDate.of(2015, 6, 30)).get(0).sector())
                .isEqualTo("JUD");
        assertThat(actors.resolve("Oakgrove", null, LocalDate.of(2015, 7, 1)).get(0).sector())
                .isEqualTo("GOV");
        assertThat(actors.resolve("Oakgrove", null, LocalDate.of(2018, 12, 31)).get(0).role())
                .isEqualTo("Prime Minister");
    }
}
