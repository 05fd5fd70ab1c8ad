package io.dateline.enrich;

import io.dateline.enrich.code.ArticleCoder;
import io.dateline.enrich.code.CodeConfig;
import io.dateline.enrich.code.CodeTopology;
import io.dateline.enrich.merge.MergeConfig;
import io.dateline.enrich.merge.MergeTopology;
import io.dateline.enrich.run.StreamsRunner;
import io.dateline.enrich.run.StreamsSettings;
import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;

/** All stages in one process, or some of them. */
public final class Enrich implements Component {

    private final KafkaSettings kafka;
    private final EnrichSettings settings;
    private final Set<Stage> stages;
    private final Supplier<ArticleCoder> coder;
    private final MeterRegistry meters;
    private final List<Component> running = new ArrayList<>();

    /**
     * @param coder asked once by {@link #start}, and only when the stage code is among the stages: loading it takes seconds and a
     *     gigabyte
     */
    public Enrich(
            KafkaSettings kafka,
            EnrichSettings settings,
            Set<Stage> stages,
            Supplier<ArticleCoder> coder,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.settings = settings;
        this.stages = Set.copyOf(stages);
        this.coder = coder;
        this.meters = meters;
    }

    @Override
    public void start() {
        RecordSerdes serdes = RecordSerdes.of(kafka);
        for (Stage stage : Stage.values()) {
            if (stages.contains(stage)) {
                Component runner = new StreamsRunner(
                        stage.id(),
                        topology(stage, serdes),
                        StreamsSettings.of(stage, kafka, settings, meters),
                        meters);
                running.add(runner);
                runner.start();
            }
        }
    }

    private Topology topology(Stage stage, RecordSerdes serdes) {
        String prefix = kafka.topicPrefix();
        return switch (stage) {
            case CODE -> CodeTopology.build(new CodeConfig(prefix, serdes, coder.get(), settings.horizon(), meters));
            case MERGE -> MergeTopology.build(new MergeConfig(prefix, serdes, settings.horizon(), meters));
        };
    }

    @Override
    public Health check() {
        if (running.isEmpty()) {
            return Health.starting("not started");
        }
        List<Health> all = running.stream().map(Component::check).toList();
        return new Health(
                all.stream().allMatch(Health::alive),
                all.stream().allMatch(Health::ready),
                all.stream().map(Health::detail).collect(Collectors.joining(", ")));
    }

    /** Stops the stages in the order in which data flows. */
    @Override
    public void close() {
        running.forEach(Component::close);
    }
}
