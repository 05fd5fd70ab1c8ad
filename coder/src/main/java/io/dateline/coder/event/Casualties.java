package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the dead, injured and arrested that a sentence tells near an event, and those who took part. Made for one event of one parse; not
 * thread-safe.
 */
public final class Casualties {
    /** Steps in the tree from the event to a word that counts for it. */
    private static final int NEAR = 5;
    /** Words between "left" and "dead", between "rose to" and the number. */
    private static final int WINDOW = 6;

    private static final CasualtyWords WORDS = CasualtyWords.load();

    private final Parse parse;
    private final Syntax syntax;
    private final HeadCounts counts;

    private @Nullable Quantity dead;
    private @Nullable Quantity injured;
    private @Nullable Quantity arrested;

    private Casualties(Parse parse) {
        this.parse = parse;
        this.syntax = new Syntax(parse);
        this.counts = new HeadCounts(parse, syntax);
    }

    /** Reads what stands near the event. */
    public static Casualties near(Parse parse, Candidate event) {
        Casualties casualties = new Casualties(parse);
        for (Token token : parse.tokens()) {
            if (Math.min(parse.distance(token, event.trigger()), parse.distance(token, event.clause())) <= NEAR) {
                casualties.read(token);
            }
        }
        return casualties;
    }

    public @Nullable Quantity dead() {
        return dead;
    }

    public @Nullable Quantity injured() {
        return injured;
    }

    public @Nullable Quantity arrested() {
        return arrested;
    }

    /** How many took part in what the verb says. */
    public @Nullable Quantity participants(Token verb) {
        return counts.of(syntax.agents(verb));
    }

    private void read(Token token) {
        if (token.isVerb() && !token.relation().equals("nmod")) {
            verb(token);
        }
        if (token.isNoun()) {
            noun(token);
        }
        state(token);
    }

    private void verb(Token verb) {
        if (WORDS.is("DYING", verb)) {
            dead = or(dead, counts.of(syntax.agents(verb)));
        } else if (WORDS.is("DEATH", verb) || WORDS.is("SHOOT", verb) && isFollowedBy(verb, "dead")) {
            dead = or(dead, counts.of(syntax.patients(verb), syntax.agents(verb)));
        } else if (WORDS.is("INJURY", verb)) {
            injured = or(injured, counts.of(syntax.patients(verb)));
        } else if (WORDS.is("ARREST", verb)) {
            arrested = or(arrested, counts.of(syntax.patients(verb)));
        } else {
            lives(verb);
        }
    }

    /** "lost their lives", "claimed the lives of 11 villagers", "cost nine lives". */
    private void lives(Token verb) {
        for (Token life : parse.children(verb, "dobj")) {
            if (!life.lemma().equals("life")) {
                continue;
            }
            if (WORDS.is("LOSE_LIFE", verb)) {
                dead = or(dead, counts.of(syntax.agents(verb)));
            } else if (WORDS.is("TAKE_LIFE", verb)) {
                List<Token> people = syntax.under(life, "of");
                dead = or(dead, counts.of(people.isEmpty() ? List.of(life) : people));
            }
        }
    }

    private void noun(Token noun) {
        Token no = parse.child(noun, "det", "neg");
        if (no != null && no.lemma().equals("no")) {
            Quantity zero = new Quantity(0, 0, no.form() + " " + noun.form());
            dead = WORDS.is("CASUALTIES", noun) || WORDS.is("DEATHS", noun) ? or(dead, zero) : dead;
            injured = WORDS.is("CASUALTIES", noun) || WORDS.is("INJURIES", noun) ? or(injured, zero) : injured;
        }
        Token verb = parse.head(noun);
        if (WORDS.is("TOLL", noun) && verb != null && WORDS.is("TOLL_VERB", verb)) {
            dead = or(dead, after(verb));
        }
    }

    /** "the toll rose to 40"; null for "as the toll rises". */
    private @Nullable Quantity after(Token verb) {
        int next = verb.index() + 1;
        return next < parse.tokens().size() ? Amounts.of(words(next, verb.index() + WINDOW)) : null;
    }

    /** "left 12 people dead and 40 wounded", "12 dead". */
    private void state(Token token) {
        boolean isDead = WORDS.is("DEAD_STATE", token);
        boolean isHurt = WORDS.isForm("HURT_STATE", token);
        if (!isDead && !isHurt || isBeforeNoun(token)) {
            return;
        }
        int from = token.index() - 1;
        while (from >= 0
                && token.index() - from < WINDOW
                && isOfCount(parse.tokens().get(from))) {
            from--;
        }
        Quantity quantity = from + 1 < token.index() ? Amounts.of(words(from + 1, token.index() - 1)) : null;
        dead = isDead ? or(dead, quantity) : dead;
        injured = isHurt ? or(injured, quantity) : injured;
    }

    /** "the wounded men" */
    private boolean isBeforeNoun(Token token) {
        int next = token.index() + 1;
        return next < parse.tokens().size()
                && parse.tokens().get(next).isNoun()
                && token.relation().equals("nmod");
    }

    /** Numbers, adjectives and nouns stand between "left" and "dead". */
    private static boolean isOfCount(Token token) {
        boolean bound = token.lemma().equals("least")
                || token.lemma().equals("than")
                || token.lemma().equals("at");
        return bound
                || token.isNoun()
                || token.tag().equals("CD")
                || token.tag().startsWith("JJ")
                || token.tag().equals("DT");
    }

    private boolean isFollowedBy(Token verb, String word) {
        return parse.tokens().stream()
                .skip(verb.index() + 1L)
                .limit(WINDOW)
                .takeWhile(token -> !token.isVerb())
                .anyMatch(token -> token.lemma().equals(word));
    }

    private String words(int from, int to) {
        return parse.text(
                parse.tokens().get(from),
                parse.tokens().get(Math.min(to, parse.tokens().size() - 1)));
    }

    private static @Nullable Quantity or(@Nullable Quantity known, @Nullable Quantity next) {
        return known == null ? next : known;
    }

    /** Counts of noun phrases. */
    private static final class HeadCounts {
        private final Parse parse;
        private final Syntax syntax;

        HeadCounts(Parse parse, Syntax syntax) {
            this.parse = parse;
            this.syntax = syntax;
        }

        /** The sum of what coordinated phrases count; the first alone where one of them has no exact number. */
        @Nullable
        Quantity of(List<Token> people) {
            return of(people, List.of());
        }

        /** As above; "themselves" are as many as those who do it. */
        @Nullable
        Quantity of(List<Token> people, List<Token> doers) {
            for (Token person : people) {
                Quantity own = WORDS.is("REFLEXIVE", person) ? of(doers) : one(person);
                Quantity first = own == null && isOneOfSeveral(person) ? new Quantity(1, 1, person.form()) : own;
                if (first != null) {
                    return sum(person, first);
                }
            }
            return null;
        }

        /** "the imam and five worshippers": one person beside others who are counted. */
        private boolean isOneOfSeveral(Token person) {
            return isSomebody(person)
                    && parse.children(person, "conj").stream().anyMatch(other -> {
                        Quantity quantity = one(other);
                        return quantity != null && isExact(quantity);
                    });
        }

        private boolean isSomebody(Token person) {
            return person.tag().equals("NN")
                    && !WORDS.is("GROUP", person)
                    && parse.child(person, "det", "poss") != null;
        }

        private Quantity sum(Token person, Quantity first) {
            Quantity sum = first;
            List<Token> others = new ArrayList<>(parse.children(person, "conj"));
            for (Token other : others) {
                Quantity counted = one(other);
                Quantity next = counted == null && isSomebody(other) ? new Quantity(1, 1, other.form()) : counted;
                if (next == null || !isExact(sum) || !isExact(next)) {
                    return first;
                }
                int total = sum.getLow() + next.getLow();
                sum = new Quantity(total, total, sum.getText() + " and " + next.getText());
            }
            return sum;
        }

        private static boolean isExact(Quantity quantity) {
            return quantity.getLow() != null && quantity.getLow().equals(quantity.getHigh());
        }

        private @Nullable Quantity one(Token person) {
            if (WORDS.is("ANOTHER", person)) {
                return new Quantity(1, 1, person.form());
            }
            if (WORDS.is("GROUP", person)) {
                for (Token number : syntax.under(person, "of")) {
                    Quantity quantity = Amounts.of(upTo(number));
                    if (quantity != null) {
                        return quantity;
                    }
                }
            }
            return Amounts.of(upTo(person));
        }

        /** The phrase from its first word to its head: what follows may count other things. */
        private String upTo(Token head) {
            Token first = head;
            for (Token token : parse.subtree(head)) {
                first = token.index() < first.index() ? token : first;
            }
            return parse.text(first, head);
        }
    }
}
