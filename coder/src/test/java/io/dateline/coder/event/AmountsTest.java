package io.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "at least nine people, 9, ",
        "nine people, 9, 9",
        "more than 200 soldiers, 201, ",
        "over a dozen villagers, 13, ",
        "up to 40 fighters, , 40",
        "as many as 1200 refugees, , 1200",
        "between 10 and 15 guards, 10, 15",
        "10 to 15 guards, 10, 15",
        "dozens of students, 24, 99",
        "hundreds of farmers, 200, 999",
        "tens of thousands of marchers, 20000, 99999",
        "some 30 miners, 30, 30",
        "twenty-three pilgrims, 23, 23",
        "three hundred monks, 300, 300",
        "5 thousand workers, 5000, 5000",
        "a hundred nurses, 100, 100",
        "a soldier, 1, 1",
        "several clerks, 3, 9",
        "fewer than 50 rebels, , 49",
        "1.2 million people, 1200000, 1200000",
        "over 2.5 million refugees, 2500001, ",
        "2.5 to 3 million refugees, 3000000, 3000000",
        "10-15 guards, 10, 15",
        "a 17-year-old boy, 1, 1",
        "two 17-year-old boys, 2, 2",
        "'1,200 villagers', 1200, 1200"
    })
    void readsCounts(String phrase, Integer low, Integer high) {
        Quantity quantity = Amounts.of(phrase);

        assertThat(quantity).isNotNull();
        assertThat(quantity.getLow()).as("low of %s", quantity).isEqualTo(low);
        assertThat(quantity.getHigh()).as("high of %s", quantity).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({
        "the people",
        "police",
        "Second Army",
        "17-year-old Karim Sesay",
        "seventeen-year-old Karim Sesay",
        "twenty-three-year-old Karim Sesay",
        "16-17-year-olds",
        "17 year old Karim Sesay",
        "Covid-19 patients",
        "8 billion people",
        "'2,147,483,647 people'",
        "more than 900 million people",
        "1.5 percent"
    })
    void wordsWithoutACountGiveNone(String phrase) {
        assertThat(Amounts.of(phrase)).isNull();
    }
}
