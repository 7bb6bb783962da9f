package io.leadline.scorecard;

/** Published when files have told of orders of the past, and the company's present is known. */
public record PurchasesTold() {}
