import '@/components/shared/tokens.css';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(StrictMode, null, createElement('main', null, '·')));
