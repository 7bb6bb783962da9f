package io.leadline.exchange;

/**
 * Published before the first row of a company's own files is read, on the thread that reads them: who acted in an invented
 * company ends that before coming back.
 *
 * @param source what people call them
 */
public record OwnFilesCome(String source) {}
