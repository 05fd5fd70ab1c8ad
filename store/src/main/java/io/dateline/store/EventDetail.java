package io.dateline.store;

import java.util.List;

/** An event with its evidence: its mentions in order of arrival, retracted ones included. */
public record EventDetail(EventRow event, List<MentionRow> mentions) {}
