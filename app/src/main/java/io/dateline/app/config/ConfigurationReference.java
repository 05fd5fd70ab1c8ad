package io.dateline.app.config;

import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code docs/configuration.md} from {@link Settings}. */
public final class ConfigurationReference {

    private ConfigurationReference() {}

    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Configuration

                Made from the code (`dateline config reference`): do not edit by hand.

                A key is given by the option `--set KEY=VALUE` (without the leading `dateline.` if you like), by an environment variable
                (`dateline.kafka.bootstrap-servers` is `DATELINE_KAFKA_BOOTSTRAP_SERVERS`) or in the properties file of `--config FILE`; the
                first of them wins. Durations are ISO 8601 (`PT30S`, `PT5M`). An unknown key is refused.

                | key | default | meaning |
                |---|---|---|
                """);
        append(page, "dateline", Settings.class);
        return page.toString();
    }

    private static void append(StringBuilder page, String prefix, Class<?> group) {
        Arrays.stream(group.getDeclaredMethods())
                .sorted(Comparator.comparing(
                                (Method method) -> method.getReturnType().isMemberClass()
                                        && method.getReturnType().isInterface())
                        .thenComparing(Method::getName))
                .forEach(method -> {
                    String key = prefix + "." + kebab(method.getName());
                    Meaning meaning = method.getAnnotation(Meaning.class);
                    if (meaning == null) {
                        append(page, key, method.getReturnType());
                    } else {
                        String name = method.getReturnType() == Map.class ? key + ".*" : key;
                        page.append("| `")
                                .append(name)
                                .append("` | ")
                                .append(defaultOf(method.getAnnotation(WithDefault.class)))
                                .append(" | ")
                                .append(meaning.value())
                                .append(" |\n");
                    }
                });
    }

    private static String defaultOf(@Nullable WithDefault value) {
        return value == null ? "" : "`" + value.value() + "`";
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
