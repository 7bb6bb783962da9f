package io.leadline.signals.ui;

import io.leadline.shared.BusinessClock;
import io.leadline.shell.Live;
import io.leadline.signals.LiveSignals;

/** What the page of a signal reads from and acts on. */
@org.springframework.stereotype.Component
record SignalDesk(LiveSignals signals, BusinessClock clock, Live live) {}
