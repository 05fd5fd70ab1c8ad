package io.dateline.coder.event;

import io.dateline.coder.parse.Token;
import java.util.Set;

/**
 * A pattern that holds at a word.
 *
 * @param used the words that its conditions took
 */
record Match(Pattern pattern, Token trigger, Set<Token> used) {}
