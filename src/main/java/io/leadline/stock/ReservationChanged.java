package io.leadline.stock;

/** A reservation is as it is now; published after it is stored, and again where a crash came before the shelves had followed. */
public record ReservationChanged(Reservation reservation) {}
