package io.leadline.scorecard;

/**
 * Published when files have told of orders of the past, and the company's present is known.
 *
 * @param source which files, and who brought them
 */
public record PurchasesTold(String source) {}
