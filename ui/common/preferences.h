#pragma once

#include "core/base/localized_text.h"
#include "ui/common/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace earmark::ui {

/// What the person at this computer prefers, kept in one INI file. Every setter writes at once and tells.
class Preferences final : public QObject {
    Q_OBJECT

public:
    /// An empty path takes $EARMARK_SETTINGS, else earmark/earmark.ini in the system's place for settings.
    explicit Preferences(const QString& path = {}, QObject* parent = nullptr);

    /// The system's language until one is chosen.
    Language language() const;
    void setLanguage(Language language);
    ThemeMode themeMode() const;
    void setThemeMode(ThemeMode mode);
    Density density() const;
    void setDensity(Density density);

    /// Sign-in name of who scores here; empty until asked.
    QString inspectorKey() const { return text("inspector"); }
    void setInspectorKey(const QString& key) { set("inspector", key); }

    /// How long after hearing something the inspector presses a key: taken off marks. 0 … 5,000 ms.
    int reactionLagMs() const { return number("listening/reaction_lag_ms", 800, 0, 5000); }
    void setReactionLagMs(int ms) { set("listening/reaction_lag_ms", ms); }
    /// How much earlier a pause resumes. 0 … 10,000 ms.
    int resumeEarlierMs() const { return number("listening/resume_earlier_ms", 1500, 0, 10000); }
    void setResumeEarlierMs(int ms) { set("listening/resume_earlier_ms", ms); }
    bool pauseWhileTyping() const { return flag("listening/pause_while_typing", false); }
    void setPauseWhileTyping(bool on) { set("listening/pause_while_typing", on); }
    bool alwaysSkipSilence() const { return flag("listening/skip_silence", false); }
    void setAlwaysSkipSilence(bool on) { set("listening/skip_silence", on); }
    /// The speed that one key switches to and from, in hundredths: 50 … 300.
    int mySpeedPercent() const { return number("listening/my_speed_percent", 150, 50, 300); }
    void setMySpeedPercent(int percent) { set("listening/my_speed_percent", percent); }

    /// Sizes of windows, splitters and columns by a name of the widget's choosing.
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);
    /// Small things a place wants to find again (a filter, the last folder), by a name of its choosing.
    QVariant remembered(const QString& name, const QVariant& otherwise = {}) const;
    void remember(const QString& name, const QVariant& value);

    QString filePath() const { return m_settings->fileName(); }
    QSettings& store() { return *m_settings; }

signals:
    /// A preference that a person sets changed (layouts and remembered things do not count).
    void changed();

private:
    QString text(const char* key) const;
    int number(const char* key, int otherwise, int least, int most) const;
    bool flag(const char* key, bool otherwise) const;
    void set(const char* key, const QVariant& value);

    std::unique_ptr<QSettings> m_settings;
};

} // namespace earmark::ui
