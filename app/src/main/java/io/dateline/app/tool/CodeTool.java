package io.dateline.app.tool;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.coder.ArticleText;
import io.dateline.coder.CodedArticle;
import io.dateline.coder.CodedEvent;
import io.dateline.coder.Coder;
import io.dateline.coder.Explanation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code id, text, date?, title?, source?, target?} → the events, best first; with source and target, the event between these spans. */
public final class CodeTool implements JsonLines.Tool {

    private final Coder coder;
    private final Clock clock;
    private final boolean explain;

    /**
     * @param clock gives the day for lines without a date
     * @param explain whether each answer says how the text was read
     */
    public CodeTool(Coder coder, Clock clock, boolean explain) {
        this.coder = coder;
        this.clock = clock;
        this.explain = explain;
    }

    @Override
    public Map<String, @Nullable Object> answer(JsonNode line) {
        String text = JsonLines.required(line, "text");
        String source = JsonLines.optional(line, "source");
        LocalDate day = Days.of(line, clock);
        Explanation explanation = explain ? new Explanation() : null;
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        List<CodedEvent> events;
        if (source == null) {
            ArticleText article = new ArticleText(JsonLines.optional(line, "title"), text, day, null);
            CodedArticle coded = coder.code(article, explanation);
            answer.put("outcome", coded.outcome().name().toLowerCase(Locale.ROOT));
            if (coded.reason() != null) {
                answer.put("reason", coded.reason());
            }
            events = coded.events();
        } else {
            events = coder.codeSpans(text, source, JsonLines.optional(line, "target"), day, explanation);
        }
        answer.put(
                "events",
                events.stream()
                        .sorted(Comparator.comparingDouble(
                                        (CodedEvent event) -> event.coding().getConfidence())
                                .reversed())
                        .map(CodedEvents::fields)
                        .toList());
        if (explanation != null) {
            answer.put("explanation", explanation.toString().lines().toList());
        }
        return answer;
    }
}
