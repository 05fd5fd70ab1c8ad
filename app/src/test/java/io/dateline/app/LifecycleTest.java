package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private final List<String> told = new ArrayList<>();
    private final Lifecycle lifecycle = new Lifecycle();

    @Test
    void closesInTheReverseOrderOfTheStart() {
        lifecycle.start("one", new Part("one"));
        lifecycle.own(() -> told.add("close owned"));
        lifecycle.start("two", new Part("two"));

        lifecycle.close();
        lifecycle.close();

        assertThat(told).containsExactly("start one", "start two", "close two", "close owned", "close one");
    }

    @Test
    void startsNothingMoreOnceItIsToStop() {
        lifecycle.start("one", new Part("one"));
        lifecycle.stop();

        assertThatThrownBy(() -> lifecycle.start("two", new Part("two"))).isInstanceOf(StoppedException.class);
        assertThatThrownBy(lifecycle::requireRunning).isInstanceOf(StoppedException.class);
        assertThat(lifecycle.check()).containsOnlyKeys("one");
        lifecycle.close();

        assertThat(told).containsExactly("start one", "close one");
    }

    private final class Part implements Component {

        private final String name;

        Part(String name) {
            this.name = name;
        }

        @Override
        public void start() {
            told.add("start " + name);
        }

        @Override
        public Health check() {
            return Health.ready(name);
        }

        @Override
        public void close() {
            told.add("close " + name);
        }
    }
}
