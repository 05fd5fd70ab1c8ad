/**
 * Sentences to tokens, tags, named entities and dependency trees, with NLP4J behind an interface of our own.
 *
 * <p>The labels are NLP4J's (ClearNLP style): a preposition heads its object.
 *
 * <table>
 * <caption>Dependency labels that NLP4J emits</caption>
 * <tr><th>what</th><th>label</th></tr>
 * <tr><td>root</td><td>{@code root}</td></tr>
 * <tr><td>nominal subject, of a passive</td><td>{@code nsubj}, {@code nsubjpass}</td></tr>
 * <tr><td>clausal subject, of a passive</td><td>{@code csubj}, {@code csubjpass}</td></tr>
 * <tr><td>direct object, indirect object</td><td>{@code dobj}, {@code dative}</td></tr>
 * <tr><td>passive agent</td><td>{@code agent} ("by") and below it {@code pobj}</td></tr>
 * <tr><td>preposition, its object, its clause</td><td>{@code prep}, {@code pobj}, {@code pcomp}</td></tr>
 * <tr><td>conjunct, conjunction</td><td>{@code conj}, {@code cc}, {@code preconj}: both hang on the conjunct before</td></tr>
 * <tr><td>apposition</td><td>{@code appos}; a title before a name is {@code compound} of the name</td></tr>
 * <tr><td>relative clause, participle after a noun</td><td>{@code relcl}, {@code acl}</td></tr>
 * <tr><td>complement clause with, without subject</td><td>{@code ccomp}, {@code xcomp}</td></tr>
 * <tr><td>adverbial clause, its word</td><td>{@code advcl}, {@code mark}</td></tr>
 * <tr><td>auxiliary, of a passive</td><td>{@code aux} (modals and "to" too), {@code auxpass}</td></tr>
 * <tr><td>negation</td><td>{@code neg}</td></tr>
 * <tr><td>possessor, its mark</td><td>{@code poss}, {@code case}</td></tr>
 * <tr><td>noun before noun; other modifier of a noun; of a number</td><td>{@code compound}, {@code nmod}, {@code qmod}</td></tr>
 * <tr><td>adverb; time or measure as adverb</td><td>{@code advmod}, {@code npadvmod}</td></tr>
 * <tr><td>complement of "be", of "appoint"</td><td>{@code attr}, {@code acomp}, {@code oprd}</td></tr>
 * <tr><td>others</td><td>{@code det}, {@code expl}, {@code prt}, {@code punct}, {@code parataxis}, {@code vocative},
 *     {@code intj}, {@code meta}, {@code dep}</td></tr>
 * </table>
 */
@NullMarked
package io.dateline.coder.parse;

import org.jspecify.annotations.NullMarked;
