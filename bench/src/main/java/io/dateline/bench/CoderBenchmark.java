package io.dateline.bench;

import io.dateline.coder.ArticleText;
import io.dateline.coder.CodedArticle;
import io.dateline.coder.Coder;
import io.dateline.coder.CoderConfig;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One article of mixed news through the coder: {@code java -cp 'bench/target/*:bench/target/lib/*' org.openjdk.jmh.Main CoderBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class CoderBenchmark {

    @SuppressWarnings("NullAway.Init") // JMH calls open() first.
    private Coder coder;

    private List<ArticleText> articles = List.of();
    private int next;

    @Setup(Level.Trial)
    public void open() {
        coder = Coder.open(CoderConfig.defaults(), message -> {});
        articles = Corpus.articles();
    }

    @TearDown(Level.Trial)
    public void close() {
        coder.close();
    }

    @Benchmark
    public CodedArticle code() {
        next = (next + 1) % articles.size();
        return coder.code(articles.get(next));
    }
}
