package io.leadline.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One open task as a digest lists it.
 *
 * @param route where it is done in the portal, such as {@code order/O-1042}
 */
public record MailTask(String title, String route, @Nullable Instant dueAt) {}
