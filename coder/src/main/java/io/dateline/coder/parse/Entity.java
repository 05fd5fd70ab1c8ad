package io.dateline.coder.parse;

/**
 * A named entity: a run of tokens with one class.
 *
 * @param label OntoNotes class ("PERSON", "GPE", "ORG", "NORP", "LOC", "FAC", "DATE")
 * @param first index of its first token
 * @param last index of its last token, included
 * @param text its text in the sentence
 */
public record Entity(String label, int first, int last, String text) {}
