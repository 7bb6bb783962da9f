package io.leadline.exchange.demo;

/**
 * What customers of a channel want of an item on one day.
 *
 * @param place the location that serves the channel
 * @param chance that anybody wants it on that day
 * @param units on average, when somebody does
 * @param price of one
 */
public record DemoWish(String sku, String channel, String place, double chance, double units, double price) {}
