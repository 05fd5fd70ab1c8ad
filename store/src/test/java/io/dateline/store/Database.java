package io.dateline.store;

import io.dateline.stack.Stack;
import io.dateline.stack.testing.TestStack;

/** A database of its own for each test. */
final class Database {

    private Database() {}

    static DatabaseSettings create() {
        Stack stack = TestStack.shared();
        return new DatabaseSettings(TestStack.freshDatabase(), stack.databaseUser(), stack.databasePassword());
    }
}
