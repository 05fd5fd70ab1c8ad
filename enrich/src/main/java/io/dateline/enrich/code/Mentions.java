package io.dateline.enrich.code;

import io.dateline.enrich.code.ArticleCoder.CodedSentence;
import io.dateline.enrich.merge.MergeKey;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Coded sentences as mentions, with ids that an unchanged sentence keeps over the revisions of its article. */
final class Mentions {

    private Mentions() {}

    static List<Mention> of(
            Article article, int revision, List<CodedSentence> sentences, ArticleCoder coder, Instant codedAt) {
        Map<String, Integer> seen = new HashMap<>();
        List<Mention> mentions = new ArrayList<>();
        for (CodedSentence sentence : sentences) {
            String identity = identity(article.getId(), sentence);
            int ordinal = seen.merge(identity, 1, Integer::sum);
            mentions.add(Mention.newBuilder()
                    .setId(ordinal == 1 ? identity : Ids.of(identity, Integer.toString(ordinal)))
                    .setArticleId(article.getId())
                    .setRevision(revision)
                    .setSentenceNumber(sentence.number())
                    .setStart(sentence.start())
                    .setEnd(sentence.end())
                    .setSentence(sentence.sentence())
                    .setLead(sentence.lead())
                    .setCoding(sentence.coding())
                    .setTitle(article.getTitle())
                    .setUrl(article.getCanonicalUrl())
                    .setPublisher(article.getPublisher())
                    .setDomain(article.getDomain())
                    .setPublishedAt(article.getPublishedAt())
                    .setArrivedAt(article.getArrivedAt())
                    .setCodedAt(codedAt)
                    .setCoder(coder.version())
                    .setDictionary(coder.dictionaryVersion())
                    .setTraceId(article.getTraceId())
                    .build());
        }
        return mentions;
    }

    /**
     * The merge key is a part, so that all revisions of a mention meet in one partition of the stage merge.
     */
    private static String identity(String articleId, CodedSentence sentence) {
        Coding coding = sentence.coding();
        return Ids.of(
                "mention",
                articleId,
                sentence.sentence(),
                MergeKey.what(coding),
                parties(coding.getActors()),
                parties(coding.getRecipients()),
                coding.getStatus().name(),
                MergeKey.of(coding));
    }

    private static String parties(List<Actor> parties) {
        return parties.stream().map(Mentions::party).sorted().collect(Collectors.joining(";"));
    }

    private static String party(Actor party) {
        String name = party.getName() == null ? party.getText() : party.getName();
        return party.getCountry() + "/" + party.getSector() + "/" + name.toLowerCase(Locale.ROOT);
    }
}
