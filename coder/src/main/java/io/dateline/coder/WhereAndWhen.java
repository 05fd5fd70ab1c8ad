package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.FoundPlace;
import io.dateline.coder.place.Places;
import io.dateline.coder.when.DayExpression;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.PlaceKind;
import io.dateline.schemas.record.PlacePrecision;
import io.dateline.schemas.record.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the place and the day of an event among those that its sentence names. Thread-safe. */
final class WhereAndWhen {
    private static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "across",
            "around",
            "throughout",
            "within",
            "off",
            "along",
            "on",
            "over");
    private static final Set<String> MOTION = Set.of("to", "into", "toward", "towards", "through");
    /** What stands before the name of a place that it is: "in the port city of Basra", "on the outskirts of Beirut". */
    private static final Set<String> KINDS_OF_PLACE = Set.of(
            "town",
            "city",
            "village",
            "hamlet",
            "capital",
            "port",
            "province",
            "state",
            "republic",
            "region",
            "district",
            "county",
            "governorate",
            "department",
            "prefecture",
            "municipality",
            "territory",
            "area",
            "island",
            "peninsula",
            "enclave",
            "suburb",
            "neighborhood",
            "neighbourhood",
            "quarter",
            "sector",
            "settlement",
            "camp",
            "stronghold",
            "resort",
            "outskirt",
            "outskirts",
            "edge",
            "coast",
            "center",
            "centre",
            "heart",
            "part",
            "north",
            "south",
            "east",
            "west");
    /** Codes of acts that are done to a place by going there or leaving it: visits and retreats. */
    private static final Set<String> MOVES = Set.of("042", "043", "087");

    private static final String RETREAT = "087";

    private static final Set<String> FORCE = Set.of("15", "17", "18", "19", "20");
    /** CAMEO roots of acts that the actor does at home: protest, show of force. */
    private static final Set<String> AT_HOME = Set.of("14", "15");
    /** Relations of a clause that tells of another act. */
    private static final Set<String> OTHER_CLAUSE = Set.of("advcl", "acl", "relcl");

    private static final int FAR = 99;
    private static final int OTHER_ACT = 10;

    /** The date expression nearest to the event in the tree; without one, the day of publication. */
    When when(SentenceContext context, Candidate candidate, boolean ahead) {
        DayExpression best = null;
        int least = FAR;
        for (DayExpression expression : context.days().all(ahead)) {
            Token token = context.parse().top(expression.start(), expression.end());
            int other = token == null ? 0 : otherAct(context.parse(), token, candidate);
            if (other > 0 && expression.last().isBefore(context.day().minusYears(1))) {
                // "apologised for executions carried out in the 1940s"
                continue;
            }
            int distance = token == null ? FAR - 1 : distance(context.parse(), token, candidate) + other;
            if (distance < least) {
                least = distance;
                best = expression;
            }
        }
        if (best == null) {
            LocalDate day = context.day();
            return new When(day, day, DayPrecision.DAY, DayBasis.PUBLICATION, null);
        }
        return new When(best.first(), best.last(), best.precision(), best.basis(), best.text());
    }

    /** "… the first since a boat was damaged in April", "a drone made in Ankara hit …": day or place of another act, which only stands nearby. */
    private static int otherAct(Parse parse, Token date, Candidate candidate) {
        for (Token token : parse.upwards(date)) {
            if (candidate.holds(token)) {
                return 0;
            }
            if (token.isVerb() && OTHER_CLAUSE.contains(token.relation())) {
                return OTHER_ACT;
            }
        }
        return 0;
    }

    /** A place that the sentence states for the event, else the dateline's, else the country of a party. */
    @Nullable
    Place place(SentenceContext context, Candidate candidate, Who who) {
        FoundPlace best = null;
        int most = 0;
        for (FoundPlace place : context.places()) {
            int score = score(context.parse(), place, candidate);
            if (score > most) {
                most = score;
                best = place;
            }
        }
        if (best != null) {
            return record(best, PlaceKind.STATED);
        }
        FoundPlace dateline = context.datelinePlace();
        return dateline == null ? null : record(dateline, PlaceKind.DATELINE);
    }

    /** The country of the recipient as a place, or of the actor, when nothing better is known; who protests or arms does so at home. */
    static @Nullable Place ofParty(Places places, String code, Who who) {
        for (List<ResolvedActor> parties :
                isAtHome(code) ? List.of(who.actors(), who.recipients()) : List.of(who.recipients(), who.actors())) {
            for (ResolvedActor party : parties) {
                FoundPlace country = party.country() == null ? null : places.country(party.country());
                if (country != null) {
                    return record(country, PlaceKind.ACTOR);
                }
            }
        }
        return null;
    }

    private static int score(Parse parse, FoundPlace place, Candidate candidate) {
        Token token = place.demonym() ? null : parse.top(place.start(), place.end());
        if (token == null) {
            return 0;
        }
        Token head = parse.head(token);
        int score = isHit(token, candidate) ? 40 : 0;
        for (int up = 0; head != null && up < 3 && score == 0; up++) {
            String lemma = head.lemma();
            boolean preposition =
                    head.relation().equals("prep") || head.relation().equals("dative");
            Token kind = preposition && lemma.equals("of") ? kindOfPlace(parse, head) : null;
            if (kind != null) {
                head = parse.head(kind);
                up--;
                continue;
            }
            if (preposition
                    && (PLACE_PREPOSITIONS.contains(lemma)
                            || lemma.equals("from") && candidate.code().startsWith(RETREAT))) {
                score = 40;
            } else if (preposition && MOTION.contains(lemma)) {
                score = candidate.code().startsWith("04")
                                || candidate.code().startsWith("15")
                                || candidate.code().startsWith("08")
                        ? 30
                        : 12;
            } else if (preposition && isAtHome(candidate.code()) && isOfSubject(parse, head)) {
                score = 30;
            } else if (preposition || head.isVerb()) {
                break;
            }
            head = parse.head(head);
        }
        if (score == 0) {
            return 0;
        }
        score -= otherAct(parse, token, candidate);
        score -= Math.min(25, 4 * distance(parse, token, candidate));
        score += closeness(place.precision());
        return Math.max(1, score);
    }

    /** The noun that says what the place after this "of" is, or the preposition before it ("outside of Basra"); else null. */
    private static @Nullable Token kindOfPlace(Parse parse, Token of) {
        Token noun = parse.head(of);
        if (noun == null) {
            return null;
        }
        return noun.relation().equals("prep") && PLACE_PREPOSITIONS.contains(noun.lemma())
                ? of
                : KINDS_OF_PLACE.contains(noun.lemma()) ? noun : null;
    }

    /** Of two places that would do, the smaller: "in South Sudan's Unity state". */
    private static int closeness(PlacePrecision precision) {
        return switch (precision) {
            case CITY, SPOT -> 7;
            case ADMIN1, ADMIN2 -> 1;
            default -> 0;
        };
    }

    /** "Missiles hit Kharkiv", "troops left Gao": the place is the object of force or of a move. */
    private static boolean isHit(Token place, Candidate candidate) {
        boolean object = place.relation().equals("dobj") || place.relation().equals("nsubjpass");
        return object
                && place.head() == candidate.trigger().index()
                && (FORCE.contains(candidate.code().substring(0, 2)) || isMove(candidate));
    }

    private static boolean isAtHome(String code) {
        return AT_HOME.contains(code.substring(0, Math.min(2, code.length())));
    }

    /** "People of the West Bank", "workers from Lyon", who do something. */
    private static boolean isOfSubject(Parse parse, Token preposition) {
        Token noun = parse.head(preposition);
        return noun != null
                && noun.relation().equals("nsubj")
                && (preposition.lemma().equals("of") || preposition.lemma().equals("from"));
    }

    private static boolean isMove(Candidate candidate) {
        String code = candidate.code();
        return code.length() >= 3 && MOVES.contains(code.substring(0, 3));
    }

    /** Steps in the tree between a token and the event's words. */
    private static int distance(Parse parse, Token token, Candidate candidate) {
        return Math.min(parse.distance(token, candidate.trigger()), parse.distance(token, candidate.clause()));
    }

    private static Place record(FoundPlace place, PlaceKind kind) {
        return new Place(
                place.text(),
                place.name(),
                place.country(),
                place.admin1(),
                place.latitude(),
                place.longitude(),
                place.geonames(),
                place.precision(),
                kind);
    }
}
