package io.leadline.shared;

/**
 * Published while the application starts, for whoever watches the console.
 *
 * @param text what has been done or is being done, such as {@code The engine is ready}
 */
public record StartStep(String text) {}
