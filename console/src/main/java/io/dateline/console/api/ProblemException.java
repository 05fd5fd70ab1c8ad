package io.dateline.console.api;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    static ProblemException badValue(String parameter, String value, String want, List<String> allowed) {
        String detail = parameter + " = \"" + value + "\" is not understood: give " + want + ".";
        return new ProblemException(new Problem(400, "Bad parameter", detail, parameter, value, allowed));
    }

    static ProblemException unknownParameter(String parameter, String value, List<String> known) {
        String detail = "There is no parameter \"" + parameter + "\" here: there are "
                + known.stream().collect(Collectors.joining(", ")) + ".";
        return new ProblemException(new Problem(400, "Unknown parameter", detail, parameter, value, known));
    }

    public static ProblemException notFound(String what, String id) {
        return new ProblemException(Problem.of(404, "Not found", "There is no " + what + " with the id " + id + "."));
    }
}
