'use client';

import { type ReactNode, useEffect } from 'react';
import { menuPaths } from '@/lib/kernel/menu-paths';
import { Navigation, type NavigationProps } from './navigation';

type Props = {
  agency: string;
  version: string;
  person: string;
  /** Undefined while the user must change a first password, because no other page can be opened then. */
  navigation: NavigationProps | undefined;
  /** The banner of a demo or test installation. */
  banner?: ReactNode;
  signOut?: ReactNode;
  /** When the session ends if the user does nothing, in words. */
  sessionEnds: string;
  children: ReactNode;
};

/**
 * The frame of every page: agency, menu, user, help. It works without JavaScript. It is a client component, because the elements of a
 * server component are sent twice with every page, as HTML and as data for React.
 */
export function Shell({ agency, version, person, navigation, banner, signOut, sessionEnds, children }: Props) {
  useEffect(() => {
    // This code is loaded separately from the scripts of the page, so that the page does not wait for it.
    const watching = import('./presence').then(({ watchPresence }) => watchPresence(menuPaths.presence));
    return () => void watching.then((stop) => stop());
  }, []);
  return (
    <>
      <a className="skip" href="#isi">
        Langsung ke isi halaman
      </a>
      <header className="top">
        <div className="top-in">
          <a className="mark" href={menuPaths.home}>
            {/* biome-ignore lint/performance/noImgElement: 300 bytes of SVG need no optimiser */}
            <img src="/icon.svg" alt="" width="30" height="30" />
            Capaian
          </a>
          <span className="agency">{agency}</span>
          {navigation && (
            <details className="menu" name="menu">
              <summary>Menu</summary>
              <nav className="panel" aria-label="Menu">
                <Navigation {...navigation} />
              </nav>
            </details>
          )}
          <AccountMenu person={person} signOut={signOut} />
        </div>
      </header>
      {banner}
      <div className="frame">
        <nav className="side" aria-label="Menu utama">
          {navigation && <Navigation {...navigation} />}
        </nav>
        <main id="isi" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className="foot">
        <p>
          <a href={menuPaths.help}>Bantuan</a>
        </p>
        <p>Tanpa kegiatan, sesi Anda berakhir {sessionEnds}.</p>
        <p>Capaian {version}</p>
        <p>{agency}</p>
        {banner && <p>Mode demo: data di sini hanya contoh.</p>}
      </footer>
    </>
  );
}

function AccountMenu({ person, signOut }: { person: string; signOut: ReactNode }) {
  return (
    <details className="account" name="menu">
      <summary>
        <span className="account-name">{person}</span>
        <span className="account-word">Akun</span>
      </summary>
      <div className="panel">
        <ul className="nav-list">
          <li>
            <a href={menuPaths.standing}>Kedudukan saya</a>
          </li>
          <li>
            <a href={menuPaths.devices}>Perangkat saya</a>
          </li>
          <li>
            <a href={menuPaths.password}>Ganti kata sandi</a>
          </li>
          {signOut && <li>{signOut}</li>}
        </ul>
      </div>
    </details>
  );
}
