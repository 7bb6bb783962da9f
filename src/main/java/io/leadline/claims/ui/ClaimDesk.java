package io.leadline.claims.ui;

import io.leadline.claims.Claims;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.Live;

/** What pages about claims read from and act on. */
@org.springframework.stereotype.Component
record ClaimDesk(Claims claims, BusinessClock clock, Live live) {}
