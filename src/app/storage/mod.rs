//! The only user of the browser's storage. Every call returns a `Result`; nothing here decides what is stored.
//!
//! `gloo-storage` throws where storage is blocked, so its presence is probed through `web-sys` first.
//! Only keys with our prefix are ever read, written or removed; the origin may belong to others as well.

#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "this is the one place that may")]

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;

/// Why storage did not do what was asked. A failed write leaves the old value intact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StorageError {
    /// The browser keeps nothing for this page.
    Blocked,
    /// There is no room left.
    Full,
    /// The page was declared dead after a failure; it must not write any more.
    Dead,
}

/// The browser's storage, if it keeps anything for this page.
fn open() -> Result<web_sys::Storage, StorageError> {
    match window().local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) | Err(_) => Err(StorageError::Blocked),
    }
}

/// All keys that begin with `prefix`, with their values.
pub(crate) fn entries(prefix: &str) -> Result<Vec<(String, String)>, StorageError> {
    let storage = open()?;
    let length = storage.length().map_err(|_| StorageError::Blocked)?;
    let mut found = Vec::new();
    for index in 0..length {
        if let Ok(Some(key)) = storage.key(index)
            && key.starts_with(prefix)
            && let Ok(Some(value)) = storage.get_item(&key)
        {
            found.push((key, value));
        }
    }
    Ok(found)
}

/// The value of a key, if there is one.
pub(crate) fn read(key: &str) -> Result<Option<String>, StorageError> {
    open()?.get_item(key).map_err(|_| StorageError::Blocked)
}

/// Stores a value. One key is one atomic write.
pub(crate) fn write(key: &str, value: &str) -> Result<(), StorageError> {
    if crate::browser::is_dead() {
        return Err(StorageError::Dead);
    }
    // Whatever the browser calls it: a write that fails where storage opens means that there is no room.
    open()?.set_item(key, value).map_err(|_| StorageError::Full)
}

/// Removes a key.
pub(crate) fn remove(key: &str) -> Result<(), StorageError> {
    if crate::browser::is_dead() {
        return Err(StorageError::Dead);
    }
    open()?.remove_item(key).map_err(|_| StorageError::Blocked)
}

/// Tries a write and takes it back; some browsers only refuse then.
pub(crate) fn probe(prefix: &str) -> Result<(), StorageError> {
    let key = format!("{prefix}probe");
    match open()?.set_item(&key, "1") {
        Ok(()) => remove(&key),
        // A full storage is still a storage.
        Err(_) if open()?.length().is_ok_and(|n| n > 0) => Ok(()),
        Err(_) => Err(StorageError::Blocked),
    }
}
