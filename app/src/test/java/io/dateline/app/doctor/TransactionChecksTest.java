package io.dateline.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TransactionChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("dateline.articles", 3);
    private static final TransactionListing COMMITTING =
            new TransactionListing("ingest-1", 7, TransactionState.PREPARE_COMMIT);

    @Test
    void whatNoCoordinatorKnowsHangs() {
        Finding finding = find(open(7, NOW.minusSeconds(300)), List.of());

        assertThat(finding.grade()).isEqualTo(Finding.Grade.BAD);
        assertThat(finding.detail()).contains("dateline.articles-3 from offset 41");
        assertThat(finding.remedy())
                .contains(
                        "--bootstrap-server kafka:9092 abort --topic dateline.articles --partition 3 --start-offset 41");
    }

    @Test
    void whatACoordinatorStillEndsDoesNot() {
        Finding finding = find(open(7, NOW.minusSeconds(300)), List.of(COMMITTING));

        assertThat(finding.grade()).isEqualTo(Finding.Grade.GOOD);
    }

    @Test
    void whatWasWrittenJustNowMayBeEndedSinceItWasAskedFor() {
        Finding finding = find(open(7, NOW.minusSeconds(5)), List.of());

        assertThat(finding.grade()).isEqualTo(Finding.Grade.GOOD);
    }

    @Test
    void aProducerWithoutATransactionIsNone() {
        ProducerState idle = new ProducerState(
                7, 0, 12, NOW.minusSeconds(300).toEpochMilli(), OptionalInt.of(0), OptionalLong.empty());

        assertThat(find(idle, List.of()).grade()).isEqualTo(Finding.Grade.GOOD);
    }

    private static Finding find(ProducerState producer, List<TransactionListing> known) {
        return TransactionChecks.finding(
                Map.of(PARTITION, new PartitionProducerState(List.of(producer))), known, "kafka:9092", NOW);
    }

    private static ProducerState open(long producer, Instant last) {
        return new ProducerState(producer, 0, 12, last.toEpochMilli(), OptionalInt.of(0), OptionalLong.of(41));
    }
}
