package io.dateline.store;

import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Mention;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/**
 * What can be written within one transaction. Not thread-safe; not to be kept beyond it.
 *
 * <p>Each write of articles, codings, mentions and events is an upsert that lets a newer row stand, so that a replay changes nothing. Within one call an id may occur once only.
 */
public final class Writes {

    private final Handle handle;

    Writes(Handle handle) {
        this.handle = handle;
    }

    public void articles(Collection<Article> articles) {
        ArticleWrites.articles(handle, articles);
    }

    /** The outcomes alone: mentions come from their own topic, with their events. */
    public void codings(Collection<Coded> codings) {
        ArticleWrites.codings(handle, codings);
    }

    public void mentions(Collection<Mention> mentions) {
        MentionWrites.write(handle, mentions);
    }

    public void events(Collection<Event> events) {
        EventWrites.write(handle, events);
    }

    /** The latest record of each feed. Not an upsert with a guard: the last one written stands, and one without value deletes. */
    public void feeds(Collection<Keyed<Feed>> feeds) {
        FeedWrites.feeds(handle, feeds);
    }

    /** The latest state of each feed, likewise. It may come before its feed. */
    public void feedStates(Collection<Keyed<FeedState>> states) {
        FeedWrites.states(handle, states);
    }

    /** How far the sink has come. */
    public Offsets offsets() {
        return new Offsets(handle);
    }

    /** Runs the work; when it throws, what it wrote is undone, and the transaction can go on. */
    public void separately(Runnable work) {
        String savepoint = "row";
        handle.savepoint(savepoint);
        try {
            work.run();
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(savepoint);
            throw e;
        }
        handle.releaseSavepoint(savepoint);
    }
}
