package io.dateline.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.app.doctor.TransactionChecks.Open;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TransactionChecksTest {
    private static final TopicPartition ARTICLES = new TopicPartition("dateline.articles", 3);
    private static final TopicPartition CODED = new TopicPartition("dateline.coded", 0);
    private static final Open OPEN = new Open(ARTICLES, 7, 41);
    private static final Open OTHER = new Open(CODED, 8, 5);

    @Test
    void whatNoCoordinatorKnowsHangs() {
        Finding finding = TransactionChecks.finding(Set.of(OPEN, OTHER), Set.of(8L), Set.of(OPEN, OTHER), "kafka:9092");

        assertThat(finding.grade()).isEqualTo(Finding.Grade.BAD);
        assertThat(finding.detail()).contains("dateline.articles-3").doesNotContain("coded");
        assertThat(finding.remedy())
                .contains(
                        "--bootstrap-server kafka:9092 abort --topic dateline.articles --partition 3 --start-offset 41");
    }

    @Test
    void theRemedyNamesEveryPlace() {
        Finding finding = TransactionChecks.finding(Set.of(OPEN, OTHER), Set.of(), Set.of(OPEN, OTHER), "kafka:9092");

        assertThat(finding.remedy()).contains("--topic dateline.articles").contains("--topic dateline.coded");
    }

    @Test
    void whatIsEndedWhileItIsLookedAtDoesNotHang() {
        Open next = new Open(ARTICLES, 7, 52);

        Finding finding = TransactionChecks.finding(Set.of(OPEN), Set.of(), Set.of(next), "kafka:9092");

        assertThat(finding.grade()).isEqualTo(Finding.Grade.GOOD);
    }

    @Test
    void aProducerWithoutATransactionHoldsNothingOpen() {
        ProducerState idle = new ProducerState(7, 0, 12, 0, OptionalInt.of(0), OptionalLong.empty());
        ProducerState busy = new ProducerState(8, 0, 12, 0, OptionalInt.of(0), OptionalLong.of(5));

        assertThat(TransactionChecks.open(Map.of(CODED, new PartitionProducerState(List.of(idle, busy)))))
                .containsExactly(OTHER);
    }
}
