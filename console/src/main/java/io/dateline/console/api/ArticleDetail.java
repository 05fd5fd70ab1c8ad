package io.dateline.console.api;

import java.util.List;

/** An article with what it mentions. */
public record ArticleDetail(ArticleView article, List<MentionView> mentions) {}
