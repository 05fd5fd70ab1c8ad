package io.dateline.console.page;

import io.dateline.console.api.Problem;

/** An error for people. */
public record ErrorPage(Assets assets, Problem problem) {}
